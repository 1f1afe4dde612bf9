/*
 * driver.c
 *		Runs a fuzzer where there is no libFuzzer: over the corpus, and over random changes of it.
 *
 *		PROGRAM [-runs=N] [-seed=N] [-max_len=N] FOLDER...
 *
 * It has libFuzzer's options of these names, and -max_total_time, and ignores the others; but it does not see what
 * an input reaches in the program: it only repeats what it was given, with bytes and pieces changed, taken out
 * and put in.  An input that ends the program is left in the file crash-input.
 */
#include "fuzz.h"

#include <dirent.h>
#include <limits.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>

#undef malloc
#undef realloc
#undef free

#define INPUT_MAX 65536

typedef struct Sample
{
	uint8	   *bytes;
	size_t		length;
} Sample;

static Sample *samples;
static int	sample_count;
static uint64 random_state;
static uint8 input[INPUT_MAX];
static size_t input_length;
static size_t length_max = 4096;

static uint32
below(uint32 limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (uint32) ((random_state * UINT64CONST(0x2545F4914F6CDD1D)) >> 33) % limit;
}

static void
keep_input(int signal_number)
{
	FILE	   *file = fopen("crash-input", "wb");

	if (file)
	{
		fwrite(input, 1, input_length, file);
		fclose(file);
	}
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void
read_sample(const char *path)
{
	FILE	   *file = fopen(path, "rb");
	Sample		sample = {malloc(INPUT_MAX)};

	if (file == NULL || sample.bytes == NULL)
		return;
	sample.length = fread(sample.bytes, 1, INPUT_MAX, file);
	fclose(file);
	samples = realloc(samples, (sample_count + 1) * sizeof(Sample));
	samples[sample_count++] = sample;
}

static void
read_folder(const char *path)
{
	DIR		   *folder = opendir(path);
	struct dirent *found;

	while (folder && (found = readdir(folder)))
	{
		char		name[4096];
		struct stat status;

		snprintf(name, sizeof(name), "%s/%s", path, found->d_name);
		if (stat(name, &status) == 0 && S_ISREG(status.st_mode))
			read_sample(name);
	}
	if (folder)
		closedir(folder);
}

/* Puts bytes in the place of `removed` others at `at`; nothing where that is too long. */
static void
replace(size_t at, size_t removed, const uint8 *bytes, size_t length)
{
	if (input_length - removed + length > length_max)
		return;
	memmove(input + at + length, input + at + removed, input_length - at - removed);
	memcpy(input + at, bytes, length);
	input_length += length - removed;
}

/* A random length, at least 1 unless nothing is left. */
static size_t
some_of(size_t left, uint32 most)
{
	size_t		length = 1 + below(most);

	return length < left ? length : left;
}

static void
change_input(void)
{
	static const uint8 edges[] = {0, 1, 0x7F, 0x80, 0xFF, '0', '9', '-', '.', ' ', '"', '{', '}'};
	size_t		at = below(input_length + 1);
	size_t		rest = input_length - at;
	const Sample *other = &samples[below(sample_count)];
	size_t		from = below(other->length + 1);
	uint8		byte = below(2) ? below(256) : edges[below(sizeof(edges))];

	switch (below(7))
	{
		case 0:
			if (rest > 0)
				input[at] ^= 1 << below(8);
			break;
		case 1:
			if (rest > 0)
				input[at] = byte;
			break;
		case 2:
			replace(at, some_of(rest, 4), &byte, 0);
			break;
		case 3:
			replace(at, 0, &byte, 1);
			break;
		case 4:
			replace(at, 0, other->bytes + from, some_of(other->length - from, 24));
			break;
		case 5:
			replace(at, rest, other->bytes + from, other->length - from);
			break;
		case 6:
			replace(at, some_of(rest, 24), other->bytes + from, some_of(other->length - from, 24));
			break;
	}
}

static void
run_input(void)
{
	uint8	   *copy = malloc(input_length + 1);

	memcpy(copy, input, input_length);
	copy = realloc(copy, Max(input_length, 1));
	LLVMFuzzerTestOneInput(copy, input_length);
	free(copy);
}

int
main(int count, char **arguments)
{
	long		runs = LONG_MAX;
	long		done = 0;
	time_t		end = 0;

	random_state = 1;
	for (int i = 1; i < count; i++)
	{
		if (strncmp(arguments[i], "-runs=", 6) == 0)
			runs = atol(arguments[i] + 6);
		else if (strncmp(arguments[i], "-max_total_time=", 16) == 0)
			end = time(NULL) + atol(arguments[i] + 16);
		else if (strncmp(arguments[i], "-seed=", 6) == 0)
			random_state = strtoul(arguments[i] + 6, NULL, 10) | UINT64CONST(1) << 40;
		else if (strncmp(arguments[i], "-max_len=", 9) == 0)
			length_max = Min(strtoul(arguments[i] + 9, NULL, 10), INPUT_MAX);
		else if (arguments[i][0] != '-')
			read_folder(arguments[i]);
	}
	signal(SIGABRT, keep_input);
	signal(SIGSEGV, keep_input);
	for (; done < sample_count; done++)
	{
		input_length = samples[done].length;
		memcpy(input, samples[done].bytes, input_length);
		run_input();
	}
	for (; done < runs && sample_count > 0 && (end == 0 || time(NULL) < end); done++)
	{
		const Sample *sample = &samples[below(sample_count)];

		input_length = Min(sample->length, length_max);
		memcpy(input, sample->bytes, input_length);
		for (uint32 changes = 1 + below(5); changes > 0; changes--)
			change_input();
		run_input();
	}
	printf("Done %ld runs\n", done);
	return 0;
}
