# Joins the numbered parts into one install script.  A line "--@ NAME word" becomes
# sql/install/template/NAME.sql with every @type@ in it replaced by the word.
/^--@ / {
	template = "sql/install/template/" $2 ".sql"
	found = 0
	while ((getline line < template) > 0) {
		gsub(/@type@/, $3, line)
		print line
		found = 1
	}
	close(template)
	if (!found) {
		print "assemble.awk: cannot read " template > "/dev/stderr"
		exit 1
	}
	next
}
{ print }
