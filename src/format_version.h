/*
 * format_version.h
 *		Values in a format that is newer than this library: sent by a later version of the extension.
 *		For those that are stored see stored_format_is_newer of core/fault.h.
 */
#ifndef FORMAT_VERSION_H
#define FORMAT_VERSION_H

#define KNOWN_FORMAT_DETAIL "The library of rare_earth on this server reads versions up to %d."

/* Refuses a value that was sent, which begins with its version, where that is over `known`: 22P03. */
extern void refuse_newer_binary_format(const char *type, const void *bytes, int length, int known);

#endif							/* FORMAT_VERSION_H */
