/*
 * index_panels.h
 *		Random small panels for the unit test of index numbers.
 */
#ifndef INDEX_PANELS_H
#define INDEX_PANELS_H

#include "floating.h"
#include "panel/price_matrix.h"
#include "random_test.h"

#define ITEMS_MAX 6
#define ROWS_MAX 14

typedef struct Panel
{
	PriceMatrix matrix;
	const char *names[ITEMS_MAX];
	Decimal		weights[ITEMS_MAX];
	int32		days[ROWS_MAX];
	bool		priced[ITEMS_MAX * ROWS_MAX];
	Decimal		prices[ITEMS_MAX * ROWS_MAX];
	bool		sold[ITEMS_MAX * ROWS_MAX];
	Decimal		quantities[ITEMS_MAX * ROWS_MAX];
} Panel;

/* Of so many items and months; each price or quantity is missing once in `missing` (0: never). */
static void
random_panel(Panel *panel, int items, int rows, int missing, bool quantities, bool weights)
{
	int			price_scale = below(5);
	int			quantity_scale = below(4);

	memset(panel, 0, sizeof(*panel));
	panel->matrix = (PriceMatrix) {
		.period = PERIOD_MONTH, .items = items, .names = panel->names, .weights = weights ? panel->weights : NULL,
		.periods = rows, .rows = rows, .days = panel->days, .priced = panel->priced, .prices = panel->prices,
		.sold = quantities ? panel->sold : NULL, .quantities = quantities ? panel->quantities : NULL
	};
	for (int t = 0; t < rows; t++)
		panel->days[t] = period_of_number(PERIOD_MONTH, 270 + t);
	for (int i = 0; i < items; i++)
	{
		int64		price = 1 + below(1000000);
		int64		quantity = 1 + below(10000);

		panel->names[i] = "item";
		panel->weights[i] = (Decimal) {1 + below(1000), below(3)};
		for (int t = 0; t < rows; t++)
		{
			int			cell = t * items + i;

			price = Max(1, price + price * (below(400) - 190) / 1000);
			quantity = Max(1, quantity + quantity * (below(600) - 290) / 1000);
			panel->priced[cell] = missing == 0 || below(missing) != 0;
			panel->sold[cell] = missing == 0 || below(missing) != 0;
			if (panel->priced[cell])
				panel->prices[cell] = (Decimal) {price, price_scale};
			if (panel->sold[cell])
				panel->quantities[cell] = (Decimal) {quantity, quantity_scale};
		}
	}
}

#endif							/* INDEX_PANELS_H */
