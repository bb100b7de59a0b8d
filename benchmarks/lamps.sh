# A cloud with many lamps of one user, for the benchmarks of messages and connections. Sourced, not run.

cloud_port="${CLOUD_PORT:-18080}"
mqtt_port="${MQTT_PORT:-18083}"
origin="http://127.0.0.1:$cloud_port"
# Homeglow, to which bob has granted his lamps (seed/demo-world.json).
client=c48fc9fc186e6c5f71ec5d314744cc8a
user=4e5cbd2b156abec9849f628541de5f93
type=dtfd593feb2bf85d0cd07d823a275091f0
secret="$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')"
database="jdbc:h2:file:$work/data/mock-cloud;WRITE_DELAY=0"

load() {
  local h2
  h2="$(find "$root/mock-cloud/target/quarkus-app/lib" -name 'com.h2database.h2-*.jar')"
  java "${load_options[@]}" -cp "$here/load/target/load.jar:$h2" dev.threetokens.benchmarks.load.Load "$@" |
    sed -n 's/^RESULT //p'
}
load_options=(-Xmx512m)

# The cloud of this benchmark; the same data at each start.
start_cloud() {
  export MOCK_CLOUD_PORT="$cloud_port" MOCK_CLOUD_MQTT_PORT="$mqtt_port" MOCK_CLOUD_DATA="$work/data"
  export MOCK_CLOUD_TOKENS_ISSUER="$origin" MOCK_CLOUD_SEED_HOMEGLOW_SECRET="$secret"
  start mock-cloud "$root/mock-cloud/target/quarkus-app/quarkus-run.jar" "$origin/q/health/ready"
}

stop_cloud() {
  kill "${pids[-1]}"
  wait "${pids[-1]}" || true
  unset 'pids[-1]'
}

# fresh_token: $token of Homeglow, by its secret
fresh_token() {
  token="$(curl -s -f -u "$client:$secret" -d grant_type=client_credentials "$origin/token" |
    sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')"
}

# provision <devices>: lamps of bob with their tokens in $work/devices; $token reads what they send
provision() {
  fresh_token
  load devices --cloud "$origin" --token "$token" --user "$user" --type "$type" --count "$1" --file "$work/devices"
}
