// node-postgres.
const fs = require('fs');
const { Client } = require('pg');

const DATE = 1082;

function cell(value, field) {
	if (value === null) return 'null:';
	if (typeof value === 'number') return 'number:' + value;
	if (value instanceof Date) {
		const two = (n) => String(n).padStart(2, '0');
		return `date:${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
	}
	// pg-types gives a Date up to version 3, and from 4 on the ISO text that JavaScript makes a Date of.
	if (field.dataTypeID === DATE) return 'date:' + value;
	if (Buffer.isBuffer(value)) return 'bytes:' + value.toString('hex');
	if (Array.isArray(value)) return 'list:' + value.join('\x1d');
	return 'text:' + value;
}

async function main() {
	const client = new Client();
	await client.connect();
	for (const line of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
		const [name, kind, statement, ...parameters] = line.split('\t');
		let answer = '-';
		if (kind === 'query' || kind === 'list') {
			try {
				const values = kind === 'list' ? [parameters] : parameters;
				const result = await client.query({ text: statement, values, rowMode: 'array' });
				answer = result.rows.map((row) => row.map((value, i) => cell(value, result.fields[i])).join('\x1f')).join('\x1e');
			} catch (error) {
				answer = '!' + error.message.split('\n')[0];
			}
		}
		process.stdout.write(`${name}\t${answer}\n`);
	}
	await client.end();
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
