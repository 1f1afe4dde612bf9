/*
 * random_rounds.h
 *		Rounds of a unit test whose memory nothing gives back, or that may die: a process for some rounds each.
 */
#ifndef RANDOM_ROUNDS_H
#define RANDOM_ROUNDS_H

#include "random_test.h"

#include <sys/wait.h>
#include <unistd.h>

typedef struct Rounds
{
	void		(*one_round) (void);
	int			a_process;
	int			by_default;		/* where the arguments say no number */
} Rounds;

/* In a process of its own; what its checks gave is sent back through the pipe. */
static void
run_rounds_here(const Rounds *rounds, uint64 seed, int first, int end, int back)
{
	int64		counts[2];

	passed = failed = 0;
	for (round_number = first; round_number < end; round_number++)
	{
		random_state = (seed * 1000003 + round_number) * UINT64CONST(0x9E3779B97F4A7C15) | 1;
		rounds->one_round();
	}
	counts[0] = passed;
	counts[1] = failed;
	fflush(stdout);
	_exit(write(back, counts, sizeof(counts)) == sizeof(counts) ? 0 : 1);
}

/* What main() does.  Arguments: a seed and the number of rounds.  The last line is "N passed, N failed". */
static int
run_rounds(const Rounds *rounds, int argc, char **argv)
{
	uint64		seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
	int			count = argc > 2 ? atoi(argv[2]) : rounds->by_default;

	for (int first = 0; first < count; first += rounds->a_process)
	{
		int			end = Min(first + rounds->a_process, count);
		int			ends[2];
		int64		counts[2] = {0, 1};
		pid_t		child;
		int			status;

		fflush(stdout);
		if (pipe(ends) != 0 || (child = fork()) < 0)
			return 1;
		if (child == 0)
			run_rounds_here(rounds, seed, first, end, ends[1]);
		close(ends[1]);
		if (read(ends[0], counts, sizeof(counts)) != sizeof(counts))
			printf("failed: a process died in rounds %d to %d\n", first, end - 1);
		close(ends[0]);
		waitpid(child, &status, 0);
		passed += counts[0];
		failed += counts[1];
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}

#endif							/* RANDOM_ROUNDS_H */
