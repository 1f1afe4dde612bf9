-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION rare_earth UPDATE TO '0.2'" to load this file. \quit

-- Parts that are new since 0.1, in order: a line "--@ part NN-topic" each.
--@ part 90-bulletin_text
--@ part 91-chart
--@ part 92-chart_points
--@ part 93-container_text
--@ part 94-quote_price
--@ part 96-text_list

-- Changes within the parts of 0.1.
