/* What cppcheck, which reads no header of the server, is told of it: its version, and what does not come back. */
#define PG_VERSION_NUM 140000
#define ereport(level, ...) __builtin_unreachable()
#define errsave(context, ...) __builtin_unreachable()
#define elog(level, ...) __builtin_unreachable()
#define PG_RETURN_DATUM(x) return (x)
#define PG_RETURN_POINTER(x) return (x)
#define PG_RETURN_NULL() return 0
