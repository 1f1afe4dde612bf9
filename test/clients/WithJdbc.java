// pgJDBC, as Metabase, DBeaver and Tableau reach PostgreSQL.
import java.io.*;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.*;
import java.util.*;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

public class WithJdbc
{
	static Connection connection;

	static String cell(Object value) throws Exception
	{
		if (value == null)
			return "null:";
		if (value instanceof Number)
			return "number:" + (value instanceof BigDecimal ? ((BigDecimal) value).toPlainString() : value);
		if (value instanceof java.util.Date)
			return "date:" + value.toString().substring(0, 10);
		if (value instanceof byte[])
			return "bytes:" + HexFormat.of().formatHex((byte[]) value);
		if (value instanceof java.sql.Array)
		{
			List<String> items = new ArrayList<>();
			for (Object item : (Object[]) ((java.sql.Array) value).getArray())
				items.add(item.toString());
			return "list:" + String.join("\u001d", items);
		}
		return "text:" + value;
	}

	static String rows(ResultSet result) throws Exception
	{
		List<String> rows = new ArrayList<>();
		while (result.next())
		{
			List<String> cells = new ArrayList<>();
			for (int i = 1; i <= result.getMetaData().getColumnCount(); i++)
				cells.add(cell(result.getObject(i)));
			rows.add(String.join("\u001f", cells));
		}
		return String.join("\u001e", rows);
	}

	static String query(String statement, List<String> parameters, boolean list) throws Exception
	{
		try (PreparedStatement prepared = connection.prepareStatement(statement.replace("$1", "?")))
		{
			if (list)
				prepared.setArray(1, connection.createArrayOf("text", parameters.toArray()));
			else if (!parameters.isEmpty())
				prepared.setString(1, parameters.get(0));
			// From the fifth execution on the driver prepares in the server, and may take values in binary.
			String rows = rows(prepared.executeQuery());
			for (int i = 0; i < 5 && statement.startsWith("SELECT"); i++)
				if (!rows(prepared.executeQuery()).equals(rows))
					return "!not the same when executed again";
			return rows;
		}
	}

	static String copy(String source, String target, String check) throws Exception
	{
		CopyManager manager = ((PGConnection) connection).getCopyAPI();
		StringWriter data = new StringWriter();
		manager.copyOut(source, data);
		manager.copyIn(target, new StringReader(data.toString()));
		return query(check, List.of(), false);
	}

	static String columns(String relation) throws Exception
	{
		List<String> rows = new ArrayList<>();
		try (ResultSet result = connection.getMetaData().getColumns(null, null, relation, null))
		{
			while (result.next())
				rows.add(cell(result.getString("COLUMN_NAME")) + "\u001f" +
						 cell(result.getString("TYPE_NAME") + ", " + JDBCType.valueOf(result.getInt("DATA_TYPE"))));
		}
		return String.join("\u001e", rows);
	}

	static String answer(String kind, String statement, List<String> parameters)
	{
		try
		{
			switch (kind)
			{
				case "copy":
					return copy(statement, parameters.get(0), parameters.get(1));
				case "columns":
					return columns(statement);
				default:
					return query(statement, parameters, kind.equals("list"));
			}
		}
		catch (Exception error)
		{
			return "!" + error.getMessage().split("\n")[0];
		}
	}

	public static void main(String[] arguments) throws Exception
	{
		Map<String, String> environment = System.getenv();
		connection = DriverManager.getConnection("jdbc:postgresql://" + environment.get("PGHOST") + ":" + environment.get("PGPORT") + "/" +
												 environment.get("PGDATABASE"), environment.get("PGUSER"), environment.get("PGPASSWORD"));
		BufferedReader cases = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		PrintStream output = new PrintStream(System.out, true, "UTF-8");
		for (String line; (line = cases.readLine()) != null;)
		{
			String[] fields = line.split("\t");
			output.println(fields[0] + "\t" + answer(fields[1], fields[2], List.of(fields).subList(3, fields.length)));
		}
	}
}
