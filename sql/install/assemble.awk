# Joins the numbered parts into one install script, and makes update scripts.  A line
#
#	--@ NAME word key=value ... comment=the rest of the line
#
# becomes sql/install/template/NAME.sql with every @type@ in it replaced by the word and every @key@ by
# its value.  Such lines may stand in templates, too.  In an update script
#
#	--@ part NN-topic
#
# becomes sql/install/NN-topic.sql.  -v install=FOLDER says where sql/install is.
#
# A function that takes a time, a calendar_period, has twins that are inlined: a line before its three
#
#	--@ twins TYPE[,TYPE...] [OTHER]
#
# makes one for each TYPE, text or daterange, in place of calendar_period; and where OTHER is named, one more that takes
# that, too, as text, for literals.  The first time of a twin has no default.

# The function of three lines, CREATE, AS, COMMENT, with another type in place of calendar_period.
function print_twin(lines, type, other,    name, rest, args, n, i, arg, call, list, calls, times, comment, parts, kept, columns) {
	name = lines[1]
	sub(/^CREATE FUNCTION /, "", name)
	rest = substr(name, index(name, ") RETURNS ") + length(") RETURNS "))
	args = substr(name, index(name, "(") + 1)
	args = substr(args, 1, index(args, ") RETURNS ") - 1)
	sub(/\(.*/, "", name)
	n = split(args, parts, ", ")
	for (i = 1; i <= n; i++) {
		arg = parts[i]
		call = "$" i
		if (arg ~ /calendar_period/) {
			if (!times++)
				sub(/ DEFAULT .*/, "", arg)
			sub(/calendar_period/, type, arg)
			call = call "::calendar_period"
		} else if (other != "" && arg ~ "(^| )" other "$") {
			sub(other "$", "text", arg)
			call = call "::" other
		}
		list = list (i > 1 ? ", " : "") arg
		calls = calls (i > 1 ? ", " : "") call
	}
	comment = lines[3]
	gsub(/calendar_period/, type, comment)
	if (other != "")
		sub(other, "text", comment)
	kept = lines[2]
	sub(/^.* LANGUAGE C /, "", kept)
	sub(/;$/, "", kept)
	print "CREATE FUNCTION " name "(" list ") RETURNS " rest
	print "    LANGUAGE sql " kept
	if (rest ~ /^TABLE /) {
		columns = rest
		sub(/^TABLE *[(]/, "", columns)
		gsub(/ [a-z ]+(, |[)])/, ", ", columns)
		sub(/, $/, "", columns)
		print "BEGIN ATOMIC\n    SELECT " columns " FROM " name "(" calls ");\nEND;"
	} else
		print "    RETURN " name "(" calls ");"
	print comment
}

# The lines that follow a line --@ twins.
function collect(line,    i, types) {
	held[++held_lines] = line
	if (held_lines < 3)
		return
	for (i = 1; i <= 3; i++)
		print held[i]
	split(twin_types, types, ",")
	for (i = 1; i in types; i++)
		print_twin(held, types[i])
	if (twin_other != "")
		print_twin(held, "text", twin_other)
	held_lines = 0
	twin_types = ""
}

function put(line,    words, n, i, at, template, inner, values, key, found) {
	if (line !~ /^--@ /) {
		if (twin_types != "")
			collect(line)
		else
			print line
		return
	}
	if (line ~ /^--@ twins /) {
		n = split(line, words, " ")
		twin_types = words[3]
		twin_other = words[4]
		return
	}
	if ((i = index(line, " comment=")) > 0) {
		values["comment"] = substr(line, i + length(" comment="))
		line = substr(line, 1, i - 1)
	}
	n = split(line, words, " ")
	template = install (words[2] == "part" ? "/" words[3] : "/template/" words[2]) ".sql"
	values["type"] = words[3]
	for (i = 4; i <= n; i++) {
		at = index(words[i], "=")
		values[substr(words[i], 1, at - 1)] = substr(words[i], at + 1)
	}
	found = 0
	while ((getline inner < template) > 0) {
		for (key in values)
			gsub("@" key "@", values[key], inner)
		put(inner)
		found = 1
	}
	close(template)
	if (!found) {
		print "assemble.awk: cannot read " template > "/dev/stderr"
		exit 1
	}
}
{ put($0) }
