# What the scripts share: is a tool there, and is a build older than its sources. Sourced, with $root set.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

stop() { printf '✗ %s\n' "$@" >&2; exit 2; }

need_dotnet() {
  command -v dotnet >/dev/null || stop '没有找到 .NET SDK:请安装 .NET 10 SDK。' 'The .NET SDK was not found: install the .NET 10 SDK.'
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || stop "需要 .NET 10 SDK,这里是 $(dotnet --version 2>/dev/null)。" 'The .NET 10 SDK is needed.'
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || stop '没有找到 Node.js:请安装 Node.js 20 或更新版本(含 npm)。' 'Node.js was not found: install Node.js 20 or newer, with npm.'
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "需要 Node.js 20 或更新版本,这里是 $(node --version)。" 'Node.js 20 or newer is needed.'
}

# build_if_older DLL PROJECT: builds the project in Release when a source file is newer than the DLL.
build_if_older() {
  if [ -f "$1" ] && [ -z "$(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" \
      \( -name obj -o -name bin \) -prune -o -type f -newer "$1" -print -quit)" ]; then
    return
  fi
  echo '正在编译 building …' >&2
  local log; log=$(mktemp)
  if ! dotnet build "$2" -c Release -v quiet >"$log" 2>&1; then
    cat "$log" >&2; rm -f "$log"
    stop '编译失败,原因见上。' 'The build failed; the reason stands above.'
  fi
  rm -f "$log"
  touch "$1"
}

# build_pages: web/dist, made again when a source of the pages is newer.
build_pages() {
  if [ -f web/dist/index.html ] && [ -z "$(find web -name node_modules -prune -o -name dist -prune -o -name test -prune -o -type f -newer web/dist/index.html -print -quit)" ]; then
    return
  fi
  echo '正在生成页面 building the pages …' >&2
  local log; log=$(mktemp)
  if ! (cd web && { [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci; } && npm run build) >"$log" 2>&1; then
    tail -n 60 "$log" >&2; rm -f "$log"
    stop '页面没有生成,原因见上。' 'The pages could not be built; the reason stands above.'
  fi
  rm -f "$log"
  touch web/dist/index.html
}
