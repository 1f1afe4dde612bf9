/*
 * codec_bytes.c
 *		Columns and the bytes that they are: the format, forever.
 *
 * A codec that reads these bytes as something else is broken.  One that writes other bytes for
 * these columns makes equal series differ in their bytes from those stored before.  codec_reader.py
 * reads them by the comments that describe the format.
 */
#include "codec_bytes.h"

#include <stdlib.h>

#include "codec/column.h"

typedef struct IntegerCase
{
	int			count;
	int64		values[12];
	const char *bytes;
} IntegerCase;

static const IntegerCase integer_cases[] = {
	{1, {44500},
	"04a8b70500"},
	{8, {1, 1, 1, 1, 1, 1, 1, 1},
	"040200"},
	{8, {44500, 44500, 44500, 45000, 45000, 45000, 45000, 45500},
	"1190bf05f403021580"},
	{12, {1863, 1845, 1855, 1860, 1863, 1850, 1848, 1890, 1870, 1822, 1834, 1855},
	"01fe1c840030a0906d1e09ba432103"},
	{12, {22, 22, 22, 21, 22, 23, 22, 22, 20, 22, 22, 5000},
	"012c800237c7010001d526"},
	{12, {0, 10, 20, 30, 45, 60, 75, 90, 105, 120, 130, 140},
	"170005030351010207"},
	{5, {INT64_MIN, INT64_MAX, 0, -1, 1},
	"0d0004010440fefffffffffffffffdffffffffffffff00000000000000000100000000000000"},
	{5, {INT64CONST(44500000000000000), INT64CONST(44600000000000000),
	INT64CONST(44612345678901234), INT64CONST(44700000000000000),
	INT64CONST(44300000000000000)},
	"200e00f60603da081000f2dfb89ea7e7020104"},
	{4, {0, 0, -4294967296, -1},
	"08ffffffff1f21000000000100000002000000f8ffffff07"},
	{12, {5, 9, 3, 1000000, 7, 2, 8, 6, 4, 1, 9, 3},
	"00028203e076833200a0750680d003"},
};

typedef struct DayCase
{
	int			count;
	int32		days[32];
	const char *bytes;
} DayCase;

static const DayCase day_cases[] = {
	{1, {8000},
	"0800"},
	{5, {8580, 8581, 8582, 8583, 8584},
	"0800"},
	{10, {8584, 8587, 8588, 8589, 8590, 8591, 8594, 8596, 8597, 8598},
	"0901030700"},
	{32, {8584, 8588, 8589, 8590, 8591, 8592, 8593, 8594, 8595, 8596, 8597, 8598, 8601, 8602,
	8603, 8604, 8605, 8608, 8609, 8610, 8611, 8612, 8615, 8616, 8617, 8618, 8619, 8629, 8630,
	8631, 8632, 8633},
	"080504a1440404121108"},
	{7, {8766, 8797, 8826, 8857, 8887, 8918, 8948},
	"0a00"},
	{6, {8765, 8796, 8825, 8856, 8886, 8978},
	"1a0103050101"},
	{5, {8580, 8587, 8594, 8608, 8615},
	"0c0701020300"},
	{2, {INT32_MIN, INT32_MAX},
	"0cffffffff0f00"},
	{14, {3, 5, 6, 10, 11, 17, 18, 40, 41, 42, 50, 51, 52, 60},
	"080602550a0540106a0c"},
};

/* Full blocks, of values by a rule. */
static const char *const full_integers[] = {
	"02c8b705848484840240acf8a91ff9ae082982fd8cb206f12424a04d12781a029c560b0b5a39478e230eba773217"
	"deb6e76d7d2b421adf5a41b89ea7b1dacf9c44142924fd01460868b95d7374315664776aa1554f801cd615dab480"
	"d21099bfe1cb34c73ff7e3405a5bfc3e19ccf809a2a23e2d73254c6ca108b7a7d6b91ec502deb94292a8501c5350"
	"b292f611992354c3e8ba5828d3008412abee95f893343211062083eded0c1f7a801b029cf4552ba2bdad56e9e815"
	"7280f9f031014bd89ad43dff41369e7c5374040045de6108815568044a280f07ffafd7250e371779ef8994e6801a"
	"0d8cb4a78924f9c7516b427a033f88210107442bca5f3767952d632e7646c8bb16c824bdd1c494c474c6c721a5a6"
	"958cba21f22d4bb856dcc6d628b132866d94634c59a24d46622a9af2f6b78a29d6214b56619c4f7433a24928b6de"
	"55b15e1c4b42cc2649b248442d6db2a2a81e27123d5d050014f6bc8f32222e6c842be661c898294b852c45426644"
	"8a294c2c4c6d3665b1d96fdc246e3222366ad9a87972251f43128aa48c382472aa895018328b3001c430",
	"16a8b705f4036482002a7dd3f02028401e90051346d3fe7344751f0c213efa37406c33dce8e2f332fbb5dfb6d26c"
	"3af42af78904df0bff010303f11fc87aee268afbcb2c3507cf8412adc219f8b2804374dc8a5a54707c8fc3c44a33"
	"d52f06",
	"08b6d4b6d4042d2d2d2dd15c34078fbaa3de6d501bc43d33cfec2cfbcace30ed4bab615698750bc142805687d5e1"
	"bfad6fbb8c1d6377f7ad7d0bd7d03544e7c83942255bc916dfb177fccfbff31f129d4417f3c2bc002c168b358d42"
	"a320cbb2b20cd14574813fd80f36d29974e60bd40215bc22af080fb403bdf4ec3c2b280bca523bb54e0db95c2e07"
	"42a010b88bb2a20ce0097832de76b72d6678192ea135682d6d4fdb83b9316e0c2413c9b4914d64b3081402e58405"
	"6181c138304e49569295152fc56b04168115efd3fb84a3e2a898b0202cf8b697ede523ac083be14178208d602388"
	"fe7fffbf37c68d314019506690f2a3cce7c839d2e7e839daf3e7fc8987b421adfa7ebeff8a8822d25679553e481d"
	"52b7112bc4ba554bd522f6a2bdf888ebe10a593e96ef8fabe3fa4a7d521f97b4250df567fd79b3d7ecd573d41ca5"
	"5a7e961fdd6837da97b3e54cc679710e63c3d8a0ffbbff0e4c0d53c3a3c028e0efcc3bc35271549cdbbab69e23bd"
	"487f02a8004abe86af517413dd74b8feadff2a868a5123c008f0d7b835feefc3fbb0568e9533655159445279548e"
	"880822122fe80bfa32740c7d514554718d2fe31b73dfdc5768041a61b4f56c0d0d3e830ffbc97ed2ebc7fa51a963"
	"eaf8b80fee339be166d80c12834407ac01fbb00eac232d340b8d0802825043bd500f3e87cf5177ea9dea23dc0807"
	"d8f7f52d10ec034bf7e7fdc943e410b99538d42858bdc2a11f761dd8a96b196b994cf8abf996d856ed2f99105ad5"
	"f4fd16035192728dfc88ac0e065073836635da68dfa02c4bdd4946f52c1c3aa278f0472f675a931d9925d2614d79"
	"d14bea39f09f13730594c2b43c8a44122bf70980ca8d33692573039f2921a8457d1bb2c01afbc07ebf3a4b9e2999"
	"1855e7bc6c33cd25b94633d9d04ad09740c0bd6ecb08b1b5dbd971f18382a4ceb955ae3f12cf7a346e20b2ed992c"
	"9edd73823e5307bc97f527e41c06860e846a9450b3e9d2d06cec4170f2dddeb8b3689c47a733f372f7affdcbd3df"
	"f427ba702efc17d00514602018988a6fe26b56901504c3c830027fb7df1dac002b603cf94e9ec3dc30f79d596756"
	"5cf556fde67ab92eabd16a24253fc94f026fc07bfc0ebfd365429910caa03288efdd7bc797daa566d3b4341de7d2"
	"b9646147d871652c19ab880d6203fbcd7ee37427ddf9d67ff5af6fc81b427cf55eed2fba8b6e74f7dcbd581296a4"
	"e8243a398c27e359cfdeb3c7ce83f3b0d3d2b4e47c055f2168f1595c8bb6a2cdea82bac066969945712d5cab43ea"
	"905a9bdc2607e42979dad53d75ff8e8423617d401f305a9a965634180dc6a68c2973b4182d16bcefeeeb012c002b"
	"5d63d7a887b8217ea3d42835894562d1ad382b1e6947dab197bd65ffa3b8285e0023c098efe7fbc98015604523dd"
	"4887e54bf99274095d02ad402bf0368d4d2346969115193c066f9a97e6e556895562b3b2ac5c0a94027553bbd4de"
	"2bd54ae5066fc1bbf26ebcdb3e700f9ce92d7afb75629d581d4bc7726fb55b3d6fd81b06b402ad7080fbdf7e8683"
	"e160e69839365fd8175657c815523d468f21d7e575e9d14174e0d2857421414150f0fa7ebe7f75555d554027d0f9"
	"97bea5df1e77c75d540555917e855f71f5383d1e3aa68e097fb29ffc516554d96bde9a674d5bd326c1617008de99"
	"777603b1406c1937c63d8d3d638f9e7ea71fa537e9bd77dbdd8654f0143c63abd84a941ea5079e8427d1355d4d27"
	"3dcca69ac95f6d359984d7efe99c0487df621d06379856087848bf86c640bdc879f216b6682a43cc09527c4145e9"
	"94c7cb03113fccc738d36516076573459a89e4982d33497d5b9b7d736fa73bbcef7841f39171ebeb1877cc159d1d"
	"1e6177678e8196a164120c094811971e3661f7fd748c36e5edd0e9734984c4c5e0ab236bf3bd2fea2c5a71e30de1"
	"67a6acaa5d0c5183959bcb7d5857478d645b1316f0682a875ce7c0f09233401af519d1ce31f122ba1fdf4b365a2b"
	"42df60d3d2f409dddfd661853e989ac6f3cbf3becdfd2145212e889ba12c28cbe3b8389e33b3ccdc7a9d5ed796a1"
	"6598f7b97dee593416bd93daa4869a97e645c292b0744fe29378a01828a6a5416980aa7c2a1fd933f65c113fc4cf"
	"5fdc1747e4f4389d2a8bcac2501c143771569cf5c137f0ed57ae954bc688316224ed48cbb3c7ecc160fe97ffb7d4"
	"2dc5bbc7ee617bad5eeb955c25870d31438ccc26b3992a954a25700a9c521d600738b7e6ad491d5a87d6e00ff893"
	"93cd6423e8183a6660155865e67bf91e114404312d4c0b439d63e758569295841ea68779f8103e24853821ae9a87"
	"e661ac0aabe272a41ce91fc7c721acebea4ac29970c663d8180640ebcf2a6c241b992e9c0bc7c163f0c824ee885b"
	"892be23a73bbdc6e0000003077dd5d0773ae9cfb6d695b7a5283d4b0ac12ab945e7957def68ffdb3e3d3f854c162"
	"b0d83cf68e2dc55ff1170fe14328781a9e66153c056f60fd57ef816560e9c296b0e5595bd6c627e7c9995be956ca"
	"d016b4859fb2a71c654699b1214288f0f006bcb11e8287a03697cd0529540a65581fd6972e914b54e8197a06f026"
	"bc4948fe916f001940865aa016c814f404bd868be1523be54e294d5153e4ec13fb64ad2eabcbc27ab03eed597b96"
	"ec1ffb47881fe2176aa55a69412e908b41429010ba96aee51c07c781b93eaebfafdc2bb772969ca5cd68336ab002"
	"ac7078fa9d3efbe97e7a4c0c13031a9d46f79c1fe767b68c2db3a14be8e2929ce9470fdc266cb0b929700c506e2c"
	"22aa699d021f86a7bb38ce13c02030839a8d88fd9a157654517cdfa253d0a88245e68cc61cb2cec51ed287c1a079"
	"fe90145b44749e420ed4384f148c6c345968f82dea86e818f9c256825f8817fbf94eba522e359583f6d23566e215"
	"83904c74e134de66668af074fb39ce42f17ca32bab168e78bf8d65183fd053a1a6f398e888c1e6fb6d048880cb8e"
	"8a7798ea23729c1f562a1ba1ae47a54fbd3e9137860da75ad82aaa1d71e5243f2b9bef60f142c991298ffd9a55c9"
	"e6eb5df2901209cae52bf95a73d29cd4a0ec274b79501ed447e011a8a7c569610d2bc36a78069ec1cd2bf3cabcfa"
	"ae6ed822b6d897b2a5ac529c14b72bb7ca0d0bd3c2f414efc48b9671659c6d369b1d2967cab9fd36bfbd9baea68b"
	"615c18f7c3b3f0ac23c14810de8c375374201d282fb28b3c9564253993d02444c9483222f9557e556967daa9f294"
	"3cb5bbbc2e5f595956d613dc0447c16ab05a3c194fc6855c21c7c40c31a3967fe55f3683cd4056895532640bd962"
	"27ca89c21eaa87baac26ab59e13eb81f03b9400ea016a895fd43ffa0fe8bffa23fd28fd4a14828a24677d1ad3423"
	"cdd8e7c839622670090ca3b0285c829be0e6e8217a58ce93f344bcfc2ebf67e959aa4fae935b08f5412df8183ea6"
	"9932a6ecbc216fb88ea7e339f552bd54080542f17fde9f57beaaaf8a8d3be35eb806ae8169569a15a7e569b98559"
	"6126dfcab7c2ecf83a9ece9173c46270185c00000000c81972a6193e86af60fd577fffd43fa5928c24433817ceb5"
	"e532b9cc201d48b7828960a21a7a869eb95eaee7428bd0521a79469edfc7f741f7bffd3fa423e9584a8a92226942"
	"9a308a8822926fdc1bc75c0817f20bc14290a15568c5e693f9a4b7b2adec5d63d718a000281007d7c115d7d2b524"
	"b93c2e9f57c5551146a4110906894132b52eadbbfa8bfe424027d0d9f3dbfcd606900194afb02bcc20080842093b"
	"c20ed54c35a38bdc22c753ca942204de867fd2460cd52025754276b83a3b116c511c2e4e70694cef0594a647927f"
	"3010ed96caed1cc3c1e97836fac4054a7e1a1a75a1088a15c3eebafb63d1fceb356ddcde547b903747e2a69018b7"
	"0c8e7c971889414b39330e37e16745ffc3780b61c485c23cdee3196bf78f827a249d65564390bea734168ec80e52"
	"be9e7c5ef126b0a77e1cc3637f3e1f1c0300449d8fdae9f98d9e7d72d99e676c0d06b5a9998c5cdb5c8e736134a1"
	"a5209e61e4c80abd49224cff22a9e6c30af7318a8d8f799db7eaeef9a498aba3eb1cd08daa3b",
};

static const char *const full_days =
	"c90208c7af01030f8500f0870d5015d24bb70a01f69cae018000";

static const char *const wide_integers[] = {
	("01ffffffffffffffffffffffff7f00010e020000800004003a300c0004010825ffffff03c0ffff7f00fcffff0fc0"
	 "ffffff0100"),
	"00808080808080808080808080808008130003031049",
	"021217a09b9f046401010101011000959aef3a0108",
};

static uint64 state;

static uint64
next_bits(void)
{
	state = state * UINT64CONST(6364136223846793005) + UINT64CONST(1442695040888963407);
	return state >> 33;
}

/* 0: a price that moves every day, and once by far; 1: one that mostly stays and moves by 500; 2: 45 bits. */
static void
make_full_integers(int kind, int64 *values)
{
	int64		value = 44500;

	state = kind;
	for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
	{
		uint64		bits = next_bits();

		if (kind == 0)
			value += (int64) (bits % 41) + (int64) (bits / 41 % 41) - 40 + (i == 300 ? 100000 : 0);
		else if (kind == 1)
			value += bits % 100 >= 80 ? 500 * ((int64) (bits / 100 % 9) - 4) : 0;
		else
			value = (int64) (bits << 14 | bits % 16384);
		values[i] = value;
	}
}

/* Weekdays without some, and some days of weekends. */
static void
make_full_days(int32 *days)
{
	int			count = 0;

	state = 7;
	for (int32 day = 8584; count < CODEC_BLOCK_POINTS; day++)
	{
		uint64		bits = next_bits() % 100;

		if ((day - 8584) % 7 < 5 ? bits >= 3 : bits < 2)
			days[count++] = day;
	}
}

static void
make_wide_integers(int kind, int128 *values)
{
	int128		large = (int128) 1 << 100;

	for (int i = 0; i < 5; i++)
	{
		if (kind == 1)
			values[i] = large + i * i * 3;
		if (kind == 2)
			values[i] = (int128) (44500 + i) * INT64CONST(1000000000000000000) * 100 +
				(i == 3 ? 123456789 : 0);
	}
	if (kind == 0)
	{
		values[0] = 1;
		values[1] = -1;
		values[2] = large + 7;
		values[3] = -(large >> 10);
		values[4] = 12345;
	}
}

static uint8 expected[INTEGERS_MAX_BYTES];
static uint8 written[WIDE_INTEGERS_MAX_BYTES];

static size_t
read_hexadecimal(const char *text)
{
	size_t		length = strlen(text) / 2;

	for (size_t i = 0; i < length; i++)
	{
		char		digits[3] = {text[2 * i], text[2 * i + 1], 0};

		expected[i] = (uint8) strtoul(digits, NULL, 16);
	}
	return length;
}

#define CHECK_BYTES(type, values, count, text, encode, decode, what, detail) \
	do { \
		type		back[CODEC_BLOCK_POINTS]; \
		size_t		length = read_hexadecimal(text); \
		\
		check(encode(values, count, written) == length && \
			  memcmp(written, expected, length) == 0, what ": written", detail); \
		check(decode(expected, length, count, back) == length && \
			  memcmp(back, values, (count) * sizeof(type)) == 0, what ": read", detail); \
	} while (0)

static int32 first_day;

static size_t
decode_days(const uint8 *in, size_t length, int count, int32 *days)
{
	return days_decode(in, length, count, first_day, days);
}

void
test_bytes(void (*check) (bool good, const char *what, int detail))
{
	int64		values[CODEC_BLOCK_POINTS];
	int32		days[CODEC_BLOCK_POINTS];
	int128		wide[5];

	for (int i = 0; i < (int) lengthof(integer_cases); i++)
		CHECK_BYTES(int64, integer_cases[i].values, integer_cases[i].count, integer_cases[i].bytes,
					integers_encode, integers_decode, "bytes of integers", i);
	for (int i = 0; i < (int) lengthof(day_cases); i++)
	{
		first_day = day_cases[i].days[0];
		CHECK_BYTES(int32, day_cases[i].days, day_cases[i].count, day_cases[i].bytes,
					days_encode, decode_days, "bytes of days", i);
	}
	for (int i = 0; i < (int) lengthof(full_integers); i++)
	{
		make_full_integers(i, values);
		CHECK_BYTES(int64, values, CODEC_BLOCK_POINTS, full_integers[i],
					integers_encode, integers_decode, "bytes of a full block of integers", i);
	}
	make_full_days(days);
	first_day = days[0];
	CHECK_BYTES(int32, days, CODEC_BLOCK_POINTS, full_days,
				days_encode, decode_days, "bytes of a full block of days", 0);
	for (int i = 0; i < (int) lengthof(wide_integers); i++)
	{
		make_wide_integers(i, wide);
		CHECK_BYTES(int128, wide, 5, wide_integers[i],
					wide_integers_encode, wide_integers_decode, "bytes of wide integers", i);
	}
}
