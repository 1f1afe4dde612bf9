-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION rare_earth UPDATE TO '1.0'" to load this file. \quit

-- Parts that are new since 0.2, in order: a line "--@ part NN-topic" each.

-- Changes within the parts of 0.2.
