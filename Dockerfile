# PostgreSQL with rare_earth: docker build -t rare_earth . && docker run -e POSTGRES_PASSWORD=... -p 5432:5432 rare_earth
# Then, in a database: CREATE EXTENSION rare_earth.  --build-arg PG_MAJOR=15 takes another version.
ARG PG_MAJOR=17

FROM postgres:${PG_MAJOR}-bookworm AS build
ARG PG_MAJOR
RUN apt-get update \
	&& apt-get install -y --no-install-recommends gcc libc6-dev make "postgresql-server-dev-${PG_MAJOR}" \
	&& rm -rf /var/lib/apt/lists/*
COPY Makefile rare_earth.control /source/
COPY src /source/src
COPY sql /source/sql
# No -march: the image runs on other machines than this one.
RUN make -s -C /source with_llvm=no && make -s -C /source with_llvm=no DESTDIR=/stage install

FROM postgres:${PG_MAJOR}-bookworm
COPY --from=build /stage/ /
