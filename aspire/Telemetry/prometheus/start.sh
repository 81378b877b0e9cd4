#!/bin/sh
# Entry point of the container: turns the topology's references (services__name__endpoint__0=http://host:port) into targets.
set -eu
folder=/tmp/skillshub
rm -rf "$folder"
cp -r /etc/skillshub "$folder"
targets=$(env | sed -n 's|^services__\(.*\)__[^_]*__[0-9]*=https\{0,1\}://\([^/]*\).*$|{"targets":["\2"],"labels":{"service":"\1"}}|p' | tr '\n' ',')
printf '[%s]\n' "${targets%,}" >"$folder/targets.json"
exec /bin/prometheus --config.file="$folder/prometheus.yml" --storage.tsdb.path=/prometheus \
  --storage.tsdb.retention.time=30d --storage.tsdb.retention.size=512MB
