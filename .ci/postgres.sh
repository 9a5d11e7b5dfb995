#!/usr/bin/env bash
# A throw-away PostgreSQL with pgvector for the tests, on Debian or a system like it, as root.
# Prints its address, the value for TEST_DATABASE_URL, on standard output; everything else goes to standard error.
# Safe to run again: what is installed stays, a running cluster is used as it is. `--stop` ends and deletes it.
set -euo pipefail

cluster="${TEST_POSTGRES_DIR:-/var/tmp/career-mirror-test-postgres}"
port="${TEST_POSTGRES_PORT:-54329}"
owner=career_mirror_test
scratch=''
trap '[ -z "$scratch" ] || rm -rf "$scratch"' EXIT

say() { echo "postgres.sh: $*" >&2; }
as_postgres() { runuser -u postgres -- "$@" >&2; }
apt() { DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2; }

packaged_version() {
  apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9][0-9]*\)$/\1/p' | head -n 1
}

install_server() {
  local missing=()
  for package in "postgresql-$version" "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || apt install -y --no-install-recommends "${missing[@]}"
}

# Debian's source package, from the mirror this machine is set up with. The search runs on lists of its own, so the
# machine's sources stay as they are; a newer suite is asked where the machine's own has none.
fetch_pgvector_source() {
  local mirror own suite signed='' keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  IFS='|' read -r mirror own < <(
    apt-get indextargets --format '$(REPO_URI)|$(CODENAME)' \
      'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1
  )
  [ ! -e "$keyring" ] || signed="[signed-by=$keyring]"
  [ -n "$mirror" ] || { say 'no Debian mirror among the sources of apt'; return 1; }
  for suite in "$own" trixie forky sid; do
    local here="$scratch/$suite"
    mkdir -p "$here/lists/partial"
    echo "deb-src $signed $mirror $suite main" > "$here/sources.list"
    local lists=(-o "Dir::Etc::sourcelist=$here/sources.list" -o 'Dir::Etc::sourceparts=/dev/null'
      -o "Dir::State::lists=$here/lists" -o "APT::Sandbox::User=root")
    apt "${lists[@]}" update || continue
    if (cd "$here" && apt "${lists[@]}" source --download-only pgvector); then
      ls "$here"/pgvector_*.orig.tar.gz
      return
    fi
  done
  say 'no suite of the mirror has the source of pgvector'
  return 1
}

install_pgvector() {
  [ ! -e "/usr/share/postgresql/$version/extension/vector.control" ] || return 0
  if apt-cache show "postgresql-$version-pgvector" >/dev/null 2>&1; then
    apt install -y --no-install-recommends "postgresql-$version-pgvector"
    return
  fi
  install_server "postgresql-server-dev-$version" gcc make libc6-dev
  scratch="$(mktemp -d)"
  local archive
  archive="$(fetch_pgvector_source)"
  mkdir "$scratch/build"
  tar -xzf "$archive" -C "$scratch/build" --strip-components=1
  # OPTFLAGS: the package's own choice is the processor at hand; plain code runs anywhere.
  make -C "$scratch/build" -j "$(nproc)" with_llvm=no OPTFLAGS="" PG_CONFIG="/usr/lib/postgresql/$version/bin/pg_config" >&2
  make -C "$scratch/build" install with_llvm=no PG_CONFIG="/usr/lib/postgresql/$version/bin/pg_config" >&2
}

start_cluster() {
  if [ ! -e "$cluster/PG_VERSION" ]; then
    install -d -o postgres -g postgres -m 700 "$cluster"
    as_postgres "$bin/initdb" -D "$cluster" --auth=trust --username=postgres --encoding=UTF8 --no-locale
    # Only this machine's own sockets; nothing listens on the network, and nothing here is worth a flush.
    as_postgres tee -a "$cluster/postgresql.conf" <<EOF
listen_addresses = ''
unix_socket_directories = '/tmp'
port = $port
max_connections = 60
fsync = off
EOF
  fi
  as_postgres "$bin/pg_ctl" -D "$cluster" status || as_postgres "$bin/pg_ctl" -D "$cluster" -w -l "$cluster/log" start
}

# The tests connect as an ordinary owner, as an operator would: a superuser would pass over row-level security.
create_owner() {
  as_postgres psql -h /tmp -p "$port" -v ON_ERROR_STOP=1 -qc "
    DO \$\$ BEGIN CREATE ROLE $owner LOGIN CREATEDB CREATEROLE;
    EXCEPTION WHEN duplicate_object THEN NULL; END \$\$"
  as_postgres psql -h /tmp -p "$port" -d template1 -v ON_ERROR_STOP=1 -qc 'CREATE EXTENSION IF NOT EXISTS vector'
}

[ "$(id -u)" = 0 ] || { say 'run as root: it installs packages and starts a server as another user'; exit 1; }
version="$(packaged_version)"
[ -n "$version" ] || { apt update; version="$(packaged_version)"; }
[ -n "$version" ] || { say 'apt knows no package postgresql'; exit 1; }
bin="/usr/lib/postgresql/$version/bin"

if [ "${1:-}" = --stop ]; then
  as_postgres "$bin/pg_ctl" -D "$cluster" -m immediate stop || true
  rm -rf "$cluster"
  exit
fi

[ -x "$bin/initdb" ] || apt update
install_server
install_pgvector
start_cluster
create_owner
echo "postgresql://$owner@localhost:$port/postgres?host=/tmp"
