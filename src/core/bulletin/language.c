/*
 * bulletin/language.c
 *		The phrases of a bulletin's text, by language.
 */
#include "pure.h"

#include "bulletin/language.h"

static const BulletinLanguage languages[] = {
	{
		.code = "en",
		.periods = {
			[PERIOD_DAY] = "{day} {month} {year}",
			[PERIOD_WEEK] = "the week of {day} {month} {year}",
			[PERIOD_MONTH] = "{month} {year}",
			[PERIOD_QUARTER] = "{quarter} {year}",
			[PERIOD_HALF] = "{half} {year}",
			[PERIOD_YEAR] = "{year}",
		},
		.whens = {
			[PERIOD_DAY] = "on {day} {month}",
			[PERIOD_WEEK] = "in the week of {day} {month}",
			[PERIOD_MONTH] = "in {month}",
			[PERIOD_QUARTER] = "in {quarter}",
			[PERIOD_HALF] = "in {half}",
			[PERIOD_YEAR] = "in {year}",
		},
		.halves = {"H1", "H2"},
		.quarters = {"Q1", "Q2", "Q3", "Q4"},
		.months = {
			"January", "February", "March", "April", "May", "June", "July", "August", "September",
			"October", "November", "December",
		},
		.iso_week = "week {week} of {year}",
		.days = {"{first} to {last}", "from {first}", "until {last}", "any day"},
		.no_day = "no day",
		.unit = "{multiplier}{currency}/{mass}{tax}",
		.multipliers = {[MULTIPLIER_ONE] = "", [MULTIPLIER_TEN_THOUSAND] = "x 10,000 "},
		.currencies = {
			[CURRENCY_CNY] = "CNY", [CURRENCY_USD] = "USD", [CURRENCY_EUR] = "EUR",
			[CURRENCY_JPY] = "JPY", [CURRENCY_GBP] = "GBP",
		},
		.masses = {
			[MASS_KILOGRAM] = "kg", [MASS_TONNE] = "t", [MASS_GRAM] = "g", [MASS_POUND] = "lb",
		},
		.taxes = {[TAX_NOT_STATED] = "", [TAX_EXCLUDED] = " ex VAT", [TAX_INCLUDED] = " inc VAT"},
		.graded_product = "{product} {purity}",
		.price = "In {period}, {product} averaged {price} {unit}, {change}.",
		.price_alone = "In {period}, {product} averaged {price} {unit}.",
		.changes = {
			[BULLETIN_ROSE] = "up {percent}% from {against}",
			[BULLETIN_FELL] = "down {percent}% from {against}",
			[BULLETIN_ROSE_FROM_NOTHING] = "up from {against}",
			[BULLETIN_FELL_FROM_NOTHING] = "down from {against}",
			[BULLETIN_ALMOST_LEVEL] = "almost level with {against}",
			[BULLETIN_LEVEL] = "level with {against}",
			[BULLETIN_NOT_COMPARED] = "with no price in {before} to compare it with",
		},
		.against = {
			[PERIOD_DAY] = "the day before",
			[PERIOD_WEEK] = "the week before",
			[PERIOD_MONTH] = "the month before",
			[PERIOD_QUARTER] = "the quarter before",
			[PERIOD_HALF] = "the half-year before",
			[PERIOD_YEAR] = "the year before",
		},
		.index = "In {period}, the index {trend}, averaging {mean}. Its high was {high} {high_when} "
		"and its low {low} {low_when}, a spread of {spread}{fluctuation}.",
		.level_index = "In {period}, the index was level at {mean}.",
		.fluctuation = " and a fluctuation of {percent}%",
		.trends = {
			[BULLETIN_RISE] = "rose",
			[BULLETIN_FALL] = "fell",
			[BULLETIN_RISE_FALL] = "rose and then fell",
			[BULLETIN_FALL_RISE] = "fell and then rose",
			[BULLETIN_RISE_FALL_RISE] = "rose, fell and rose again",
			[BULLETIN_FALL_RISE_FALL] = "fell, rose and fell again",
		},
	},
	{
		.code = "zh",
		.periods = {
			[PERIOD_DAY] = "{year}年{month}月{day}日",
			[PERIOD_WEEK] = "{year}年{month}月{day}日当周",
			[PERIOD_MONTH] = "{year}年{month}月",
			[PERIOD_QUARTER] = "{year}年{quarter}",
			[PERIOD_HALF] = "{year}年{half}",
			[PERIOD_YEAR] = "{year}年",
		},
		.whens = {
			[PERIOD_DAY] = "{month}月{day}日",
			[PERIOD_WEEK] = "{month}月{day}日当周",
			[PERIOD_MONTH] = "{month}月",
			[PERIOD_QUARTER] = "{quarter}",
			[PERIOD_HALF] = "{half}",
			[PERIOD_YEAR] = "{year}年",
		},
		.halves = {"上半年", "下半年"},
		.quarters = {"第一季度", "第二季度", "第三季度", "第四季度"},
		.months = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		.iso_week = "{year}年第{week}周",
		.days = {"{first}至{last}", "自{first}起", "截至{last}", "不限日期"},
		.no_day = "无日期",
		.unit = "{multiplier}{currency}/{mass}{tax}",
		.multipliers = {[MULTIPLIER_ONE] = "", [MULTIPLIER_TEN_THOUSAND] = "万"},
		.currencies = {
			[CURRENCY_CNY] = "元", [CURRENCY_USD] = "美元", [CURRENCY_EUR] = "欧元",
			[CURRENCY_JPY] = "日元", [CURRENCY_GBP] = "英镑",
		},
		.masses = {
			[MASS_KILOGRAM] = "公斤", [MASS_TONNE] = "吨", [MASS_GRAM] = "克", [MASS_POUND] = "磅",
		},
		.taxes = {[TAX_NOT_STATED] = "", [TAX_EXCLUDED] = "（不含税）", [TAX_INCLUDED] = "（含税）"},
		.graded_product = "{purity}{product}",
		.price = "{period}，{product}平均价格为{price}{unit}，{change}。",
		.price_alone = "{period}，{product}平均价格为{price}{unit}。",
		.changes = {
			[BULLETIN_ROSE] = "{against}上涨{percent}%",
			[BULLETIN_FELL] = "{against}下跌{percent}%",
			[BULLETIN_ROSE_FROM_NOTHING] = "{against}上涨",
			[BULLETIN_FELL_FROM_NOTHING] = "{against}下跌",
			[BULLETIN_ALMOST_LEVEL] = "{against}基本持平",
			[BULLETIN_LEVEL] = "{against}持平",
			[BULLETIN_NOT_COMPARED] = "{before}没有价格可比",
		},
		.against = {
			[PERIOD_DAY] = "环比",
			[PERIOD_WEEK] = "环比",
			[PERIOD_MONTH] = "环比",
			[PERIOD_QUARTER] = "环比",
			[PERIOD_HALF] = "环比",
			[PERIOD_YEAR] = "同比",
		},
		.index = "{period}，指数{trend}，平均为{mean}点；最高为{high_when}的{high}点，"
		"最低为{low_when}的{low}点，相差{spread}点{fluctuation}。",
		.level_index = "{period}，指数持平，为{mean}点。",
		.fluctuation = "，波动幅度为{percent}%",
		.trends = {
			[BULLETIN_RISE] = "上升",
			[BULLETIN_FALL] = "下降",
			[BULLETIN_RISE_FALL] = "先升后降",
			[BULLETIN_FALL_RISE] = "先降后升",
			[BULLETIN_RISE_FALL_RISE] = "先升后降再升",
			[BULLETIN_FALL_RISE_FALL] = "先降后升再降",
		},
	},
};

const BulletinLanguage *
bulletin_language(int i)
{
	return i >= 0 && i < lengthof(languages) ? &languages[i] : NULL;
}

const BulletinLanguage *
bulletin_language_by_code(const char *code)
{
	for (int i = 0; i < lengthof(languages); i++)
	{
		if (strcmp(languages[i].code, code) == 0)
			return &languages[i];
	}
	return NULL;
}
