/*
 * pool.c
 *		Memory of one input, see pool.h.
 *
 * A piece stands behind a link of a ring of all pieces.  The address sanitizer is told that nobody may touch
 * the links, so that it sees what it would see without them.
 */
#include "pool.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#undef malloc
#undef realloc
#undef free

#if defined(__SANITIZE_ADDRESS__)
#define HAS_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ADDRESS_SANITIZER 1
#endif
#endif

#ifdef HAS_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(address, size) ((void) 0)
#define ASAN_UNPOISON_MEMORY_REGION(address, size) ((void) 0)
#endif

typedef struct Link
{
	struct Link *next;
	struct Link *previous;
	size_t		size;			/* of the piece */
	size_t		unused;			/* so that the piece is aligned as malloc does */
} Link;

static Link ring = {&ring, &ring};

static void
unlock(Link *link)
{
	if (link != &ring)
		ASAN_UNPOISON_MEMORY_REGION(link, sizeof(Link));
}

static void
lock(Link *link)
{
	if (link != &ring)
		ASAN_POISON_MEMORY_REGION(link, sizeof(Link));
}

void *
pool_malloc(size_t size)
{
	Link	   *link;

	if (size > POOL_PIECE_MAX)
	{
		fprintf(stderr, "asked for %zu bytes at once\n", size);
		abort();
	}
	link = malloc(sizeof(Link) + size);
	if (link == NULL)
		abort();
	link->size = size;
	link->next = ring.next;
	link->previous = &ring;
	unlock(ring.next);
	ring.next->previous = link;
	lock(link->next);
	ring.next = link;
	lock(link);
	return link + 1;
}

/* The link of a piece, unlocked; the sanitizer stops here where the piece has been freed before. */
static Link *
link_of(void *memory)
{
	Link	   *link = (Link *) memory - 1;

	(void) *(volatile char *) memory;
	unlock(link);
	return link;
}

void
pool_free(void *memory)
{
	Link	   *link;

	if (memory == NULL)
		return;
	link = link_of(memory);
	unlock(link->previous);
	unlock(link->next);
	link->previous->next = link->next;
	link->next->previous = link->previous;
	lock(link->previous);
	lock(link->next);
	free(link);
}

/* Always moves, so that a pointer that should have been renewed is found. */
void *
pool_realloc(void *memory, size_t size)
{
	void	   *moved = pool_malloc(size);

	if (memory != NULL)
	{
		Link	   *link = link_of(memory);
		size_t		kept = link->size < size ? link->size : size;

		lock(link);
		memcpy(moved, memory, kept);
		pool_free(memory);
	}
	return moved;
}

void
pool_empty(void)
{
	while (ring.next != &ring)
		pool_free(ring.next + 1);
}
