// duckdb.js FOLDER QUOTES RUNS: the plain SQL of stored.sql in DuckDB over its own table, on one thread and on
// two.  FOLDER is where npm installed its client.  Prints lines work,side,run,seconds,seconds of processor time.
const { createRequire } = require('module');
const [folder, quotes, runs] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(folder + '/')('@duckdb/node-api');

const question = `
	SELECT count(pct)
	FROM (SELECT 100 * (mean / lag(mean) OVER item - 1) AS pct
		  FROM (SELECT product, source, date_trunc('month', day) AS month, avg(price) AS mean
				FROM quote GROUP BY 1, 2, 3) AS m
		  WINDOW item AS (PARTITION BY product, source ORDER BY month)) AS c`;

async function main() {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`CREATE TABLE quote AS SELECT * FROM read_csv('${quotes}', header = true,
		columns = {'day': 'DATE', 'product': 'INTEGER', 'source': 'INTEGER', 'price': 'DECIMAL(12,2)'})`);
	for (let run = 0; run <= Number(runs); run++) {
		for (const [side, threads] of [['duckdb', 1], ['duckdb-2', 2]]) {
			await connection.run(`SET threads = ${threads}`);
			const before = process.cpuUsage();
			const start = process.hrtime.bigint();
			await connection.runAndReadAll(question);
			const wall = Number(process.hrtime.bigint() - start) / 1e9;
			const used = process.cpuUsage(before);
			if (run > 0)
				console.log(['stored', side, run, wall, (used.user + used.system) / 1e6].join(','));
		}
	}
}

main().then(() => process.exit(0), error => { console.error(error); process.exit(1); });
