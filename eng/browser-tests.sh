#!/usr/bin/env bash
# Starts a server on a free port with a store of its own, runs the browser tests against it, and stops it.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
dotnet "$root/src/Tongchou.Server/bin/Release/net10.0/Tongchou.Server.dll" --demo --urls http://127.0.0.1:0 --store "sqlite:$work/browser.db" \
  --policies "$root/policies" --samples "$root/samples" --web "$root/web/dist" >"$work/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 1 120); do
  address=$(grep -Eo 'http://127\.0\.0\.1:[0-9]+' "$work/server.log" | head -n 1)
  [ -n "$address" ] && break
  kill -0 $server 2>/dev/null || break
  sleep 0.5
done
if [ -z "${address:-}" ]; then
  cat "$work/server.log"
  echo 'the server did not start'
  exit 1
fi
cd "$root/web" && TONGCHOU_URL=$address npm run --silent test:browser
