# Shared by the scripts in the root: where Java and Node are, and what has changed since the last time.
say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

use_java() {
  JAVA_HOME=$(bin/java-home) || exit 1
  export JAVA_HOME
  export MAVEN_OPTS="${MAVEN_OPTS:--Xmx700m}"
}

use_node() {
  local version
  version=$(node --version 2>/dev/null | tr -dc '0-9.') || true
  [ -n "$version" ] || die "Otvet needs Node 20.19 or newer to build its pages and found none. Install it (nodejs.org) and try again."
  printf '20.19\n%s\n' "$version" | sort -V -C || die "Otvet needs Node 20.19 or newer; this is $version."
}

checksum() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

# One hash over all files under the given places, without what is built or downloaded.
hash_of() {
  find "$@" \( -name node_modules -o -name target -o -name dist \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -n 500 bash -c 'if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi' _ | checksum | cut -d' ' -f1
}

# stale NAME PLACE…: true unless the places look as they did when `fresh NAME` was last called.
stale() {
  local name=$1
  shift
  stamp_hash=$(hash_of "$@")
  [ "$(cat ".stamps/$name" 2>/dev/null)" != "$stamp_hash" ]
}

fresh() { mkdir -p .stamps && printf '%s' "$stamp_hash" > ".stamps/$1"; }

install_web() {
  use_node
  if stale npm web/package.json web/package-lock.json || [ ! -d web/node_modules ]; then
    (cd web && npm ci --no-audit --no-fund --loglevel=error >&2) || die "The libraries of the pages could not be fetched (npm ci)."
    fresh npm
  fi
}

build_web() {
  [ -d web ] || return 0
  if stale web web || [ ! -d web/dist ]; then
    install_web
    stale web web || true
    (cd web && npm run --silent build >&2) || die "The pages could not be built."
    fresh web
  fi
}

# The server as people start it, taken apart into a folder.
server_place=server/target/run
server_jar=$server_place/server-0.1.0-SNAPSHOT.jar
server_flags=(-Xms64m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Djdk.nio.maxCachedBufferSize=262144)

build_server() {
  use_java
  build_web
  if stale server pom.xml server/pom.xml server/src/main .stamps/web || [ ! -d $server_place ]; then
    say "Building Otvet; the first time this takes a minute or two …"
    ./mvnw -B -ntp -q -pl server -am package -Dmaven.test.skip=true >&2 || die "The build failed; the reason stands above."
    rm -rf $server_place
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar server/target/server-0.1.0-SNAPSHOT.jar extract --destination $server_place
    fresh server
  fi
}

# archive_command backup|restore ARGUMENT…: in place of this shell. A file is meant from where the command was typed.
# A backup takes the build that there is: the running server uses it, and a night's backup is no time for building.
archive_command() {
  local arguments=("$1") argument
  for argument in "${@:2}"; do
    case $argument in
      -* | /*) ;;
      *) argument=$cd_from/$argument ;;
    esac
    arguments+=("$argument")
  done
  if [ "$1" = backup ] && [ -f $server_jar ]; then use_java; else build_server; fi
  exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -jar $server_jar "${arguments[@]}"
}

# The world's mail beside the demo (see emulators/): prints where its pages are, and is the relay.
start_twin() {
  local said=$1/mail-twin.log
  mkdir -p "$1"
  if stale emulators pom.xml emulators || [ ! -f $twin_jar ]; then
    ./mvnw -B -ntp -q -pl emulators -am package -Dmaven.test.skip=true >&2 || return 1
    fresh emulators
  fi
  "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $twin_jar > "$said" 2>&1 &
  for _ in $(seq 100); do
    OTVET_SMTP_RELAY=$(sed -n 's/^relay //p' "$said")
    twin_pages=$(sed -n 's/^pages //p' "$said")
    [ -z "$twin_pages" ] || { export OTVET_SMTP_RELAY; return 0; }
    sleep 0.1
  done
  return 1
}
twin_jar=emulators/target/emulators-0.1.0-SNAPSHOT.jar

install_journeys() {
  use_node
  if stale npm-journeys e2e/package.json e2e/package-lock.json || [ ! -d e2e/node_modules ]; then
    (cd e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error >&2) ||
      die "The libraries of the journeys could not be fetched (npm ci)."
    fresh npm-journeys
  fi
}
