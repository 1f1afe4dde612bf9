-- Peak memory against rows, and against days above what a backend takes for a single one.
UPDATE result SET figure = most.kilobytes::numeric / fewer.kilobytes,
	note = (SELECT string_agg(format('%s rows %s MB', rows, round(kilobytes / 1024.0, 1)), ', ' ORDER BY rows)
			FROM memory WHERE days = most.days) || format('; %s days', most.days)
FROM (SELECT * FROM memory ORDER BY rows DESC LIMIT 1) AS most, memory AS fewer
WHERE name = 'memory-rows' AND fewer.rows = most.rows / 10 AND fewer.days = most.days;

CREATE VIEW peak AS
SELECT rows, days, kilobytes - (SELECT kilobytes FROM memory WHERE days = 1) AS own FROM memory;
UPDATE result SET figure = most.own * 1024.0 / most.days,
	note = (SELECT string_agg(format('%s days %s MB', days, round(own / 1024.0, 1)), ', ' ORDER BY days)
			FROM peak WHERE rows = most.rows) || format(' above one day; %s rows', most.rows)
FROM (SELECT * FROM peak ORDER BY days DESC LIMIT 1) AS most
WHERE name = 'memory-days';
