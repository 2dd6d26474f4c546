# What the commands in this folder share. Sourced, never run.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
APP="$ROOT/target/app" # the packaged service, unpacked so that it starts fast

# Says in one sentence why nothing further can be done.
die() {
  printf '%s\n' "$1" >&2
  exit 1
}

say() {
  printf '%s\n' "$1" >&2
}

require_program() {
  command -v "$1" >/dev/null || die "$2"
}

installed() {
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

# install_packages WHY PACKAGE...: installs the Debian packages that are missing, as root or with sudo.
install_packages() {
  local why="$1" missing=() package as_root=()
  shift
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null ||
    die "$why: this is not a Debian system, so install what Debian calls ${missing[*]}."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      die "$why: ask an administrator to run 'apt-get install ${missing[*]}'."
    as_root=(sudo)
  fi
  say "Installing ${missing[*]} …"
  local log
  log="$(mktemp)"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=120)
  { "${apt[@]}" update || "${apt[@]}" update; } >"$log" 2>&1 </dev/null || say "The package lists could not be refreshed; trying with those at hand."
  if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    die "$why: 'apt-get install ${missing[*]}' failed, see above."
  fi
  rm -f "$log"
}

# Whether somebody named a database, so that the private one is not needed.
database_named() {
  [ -n "${QUYHOACH_DB_URL:-}${SPRING_DATASOURCE_URL:-}" ] || [[ " $* " == *" --spring.datasource.url="* ]]
}

# Any version of PostgreSQL with PostGIS will do; Debian 12's is 15.
install_postgis() {
  local control
  for control in /usr/share/postgresql/*/extension/postgis.control; do
    local version="${control#/usr/share/postgresql/}"
    [ -e "$control" ] && [ -x "/usr/lib/postgresql/${version%%/*}/bin/initdb" ] && return
  done
  install_packages "PostgreSQL with PostGIS is missing, and QUYHOACH_DB_URL names no other" \
    postgresql-15 postgresql-15-postgis-3
}

# The newest Java at hand: newer ones start faster. 17 is the oldest that works.
newest_java() {
  local release home major best=0 java=""
  for release in /usr/lib/jvm/*/release; do
    home="${release%/release}"
    major="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")"
    if [ -x "$home/bin/java" ] && [ "${major:-0}" -gt "$best" ]; then
      best="$major"
      java="$home/bin/java"
    fi
  done
  [ -n "$java" ] || java="$(command -v java || true)"
  [ -n "$java" ] || die "Java is missing: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk)."
  printf '%s\n' "$java"
}

java_major() {
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

# One line that changes when anything that goes into the service changes.
fingerprint() {
  (
    cd "$ROOT"
    local places=() place
    for place in pom.xml .mvn src/main gis-data styles; do
      [ -e "$place" ] && places+=("$place")
    done
    find "${places[@]}" \( -name node_modules -o -name dist \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

# Builds the service if its sources changed since the last build, and prepares its quick start.
build() {
  local java="$1" now
  now="$(fingerprint)"
  if [ "$(cat "$APP/fingerprint" 2>/dev/null || true)" != "$now" ]; then
    require_program mvn "Maven is missing: install it (Debian: apt-get install maven)."
    require_program javac "A JDK is missing: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk)."
    require_program npm "Node.js is missing: install Node 20 or newer with npm."
    say "Building; the first time takes some minutes …"
    # the formatter judges people who contribute, not those who try something out; tests are not even compiled
    local log="$ROOT/target/build.log"
    (cd "$ROOT" && mvn -B -q --no-transfer-progress -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package) \
      </dev/null >"$log" 2>&1 || {
      tail -n 60 "$log" >&2
      die "The build failed, see above and $log."
    }
    rm -rf "$APP"
    "$java" -Djarmode=tools -jar "$ROOT/target/quyhoach.jar" extract --destination "$APP" >&2 ||
      die "The packaged service could not be unpacked."
    printf '%s\n' "$now" >"$APP/fingerprint"
  fi
}

# quick_start_options JAVA: the options that use what an earlier rehearsal left, into the array QUICK.
# A part that Java cannot use is no fault, so it need not warn. Measured on two idle cores, to the first answer: 7.7 s
# plain, 3.9 s with the archive of Java 17, 3.0 s with the cache of Java 25.
quick_start_options() {
  local major
  major="$(java_major "$1")"
  CACHE="$APP/start-$major.cache"
  if [ "$major" -ge 25 ]; then
    REHEARSE=("-XX:AOTCacheOutput=$CACHE.new")
    QUICK=("-XX:AOTCache=$CACHE" "-Xlog:aot*=error")
  else
    REHEARSE=("-XX:ArchiveClassesAtExit=$CACHE.new")
    QUICK=("-XX:SharedArchiveFile=$CACHE" "-Xlog:cds*=error")
  fi
}

# Starts and stops the service once on a throw-away database, so that Java keeps what it loaded for later starts.
# Without PostgreSQL's programs here (a database elsewhere is named) there is no rehearsal and starts are slower.
rehearse() {
  local java="$1" log="$APP/rehearsal.log" stage pid
  [ -e "$CACHE" ] && return
  rm -f "$CACHE".new*
  say "Preparing quick starts …"
  stage="$(mktemp -d)"
  chmod 755 "$stage" # PostgreSQL's own user passes through
  env -u QUYHOACH_DB_URL -u SPRING_DATASOURCE_URL QUYHOACH_HOME="$stage" QUYHOACH_SAMPLE_LOAD=false \
    setpriv --pdeathsig TERM "$java" "${REHEARSE[@]}" -jar "$APP/quyhoach.jar" serve --server.port=0 --server.address=127.0.0.1 \
    >"$log" 2>&1 </dev/null 9>&- &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; wait "$pid"; rm -rf "$stage"; exit 130' INT TERM
  local deadline=$((SECONDS + 180)) # a rehearsal is a convenience: it may not hold up the start for ever
  until grep -q 'Ready at' "$log" || ! kill -0 "$pid" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; do
    sleep 0.2
  done
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true # it writes the cache while it ends
  trap - INT TERM
  rm -rf "$stage"
  if [ -s "$CACHE.new" ]; then
    mv "$CACHE.new" "$CACHE"
  else
    QUICK=()
  fi
}

# launch ARGUMENT...: becomes the service (so that a signal reaches it), with a command and its arguments.
launch() {
  local java
  java="$(newest_java)"
  mkdir -p "$ROOT/target"
  # two commands at once must not build into each other
  exec 9>"$ROOT/target/build.lock"
  flock 9
  build "$java"
  quick_start_options "$java"
  rehearse "$java"
  exec 9>&-
  export QUYHOACH_HOME="$ROOT"
  # shellcheck disable=SC2086 # options are words
  exec "$java" "${QUICK[@]}" ${QUYHOACH_JAVA_OPTIONS:-} -jar "$APP/quyhoach.jar" "$@"
}
