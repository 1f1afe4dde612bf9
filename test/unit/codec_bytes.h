/*
 * codec_bytes.h
 *		The part of the unit test of the codec that knows bytes.
 */
#ifndef CODEC_BYTES_H
#define CODEC_BYTES_H

#include "pure.h"

extern void test_bytes(void (*check) (bool good, const char *what, int detail));

#endif							/* CODEC_BYTES_H */
