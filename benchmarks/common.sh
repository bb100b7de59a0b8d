# What the benchmarks share: a folder for their files, programs that end with them, the build. Sourced, not run.

here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname -- "$here")"
read -r -a java_options <<<"${JAVA_OPTIONS:--Xmx512m}"
work="$(mktemp -d)"
pids=()

end() {
  for pid in "${pids[@]}"; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf -- "$work"
}
trap end EXIT

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# build <module,…>: not again if BUILT is set
build() {
  [[ -z "${BUILT:-}" ]] || return 0
  printf 'Building …\n'
  (cd "$root" && mvn -q -B -ntp -Pbenchmarks -Dmaven.test.skip=true -Dspotless.check.skip=true package -pl "$1" -am) >"$work/build.log" 2>&1 ||
    { tail -n 30 "$work/build.log" >&2; fail "The build failed."; }
}

# start <name> <jar> <url that answers once it is ready> [JVM option …]
start() {
  local name="$1" jar="$2" ready="$3"
  shift 3
  java "${java_options[@]}" "$@" -jar "$jar" >"$work/$name.log" 2>&1 &
  pids+=("$!")
  for ((tries = 0; tries < 1200; tries++)); do
    curl -s -o "$work/ready" "$ready" && return
    kill -0 "${pids[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 30 "$work/$name.log" >&2
  fail "$name did not start."
}

# measure <seconds of warm-up> <seconds> <threads> <connections> <url>: prints requests/s, p50, p99, failures
measure() {
  local command=(wrk -t "$3" -c "$4" --latency -s "$here/drive.lua" "$5")
  "${command[@]}" -d "${1}s" >"$work/warm.log"
  "${command[@]}" -d "${2}s" >"$work/wrk.log"
  sed -n 's/^RESULT //p' "$work/wrk.log"
}

need_wrk() {
  command -v wrk >/dev/null || fail "wrk is missing: on Debian, apt-get install wrk."
}
