#!/usr/bin/env bash
# Kills the server ten times over each store and holds the books against what was acknowledged. PostgreSQL runs here with durable commits.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cycles=${TONGCHOU_TORTURE_CYCLES:-10}
seed=${TONGCHOU_TORTURE_SEED:-1}
cli=$root/src/Tongchou.Cli/bin/Release/net10.0/Tongchou.Cli.dll
place=$(mktemp -d)
as=()
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$place"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups env "HOME=$place")
fi
port=$((20000 + RANDOM % 20000))

finish() {
  "${as[@]}" "$programs/pg_ctl" -D "$place/pg" -m immediate stop >/dev/null 2>&1
  rm -rf "$place"
}
trap finish EXIT

"${as[@]}" "$programs/initdb" -D "$place/pg" -U app --auth=trust -E UTF8 --locale=C.UTF-8 --no-instructions >/dev/null || exit 1
"${as[@]}" "$programs/pg_ctl" -D "$place/pg" -l "$place/pg.log" -w -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$place -c max_connections=200" start >/dev/null || exit 1
"${as[@]}" "$programs/createdb" -h 127.0.0.1 -p "$port" -U app torture || exit 1

mkdir "$place/sqlite" && chmod 777 "$place/sqlite"
passed=0 failed=0
for store in "sqlite:$place/sqlite/torture.db" "postgres:Host=127.0.0.1;Port=$port;Username=app;Database=torture"; do
  (cd "$place/sqlite" && TONGCHOU_POLICIES=$root/policies TONGCHOU_SAMPLES=$root/samples TONGCHOU_KEYS=$place/sqlite/torture.keys dotnet "$cli" torture --store "$store" --cycles "$cycles" --seed "$seed" --policies "$root/policies" --samples "$root/samples") && passed=$((passed + 1)) || failed=$((failed + 1))
done
echo "$passed passed, $failed failed"
