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
function put(line,    words, n, i, at, template, inner, values, key, found) {
	if (line !~ /^--@ /) {
		print line
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
