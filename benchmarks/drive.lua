-- Asks one thing again and again: posts a form if FORM is set, and gets otherwise; if IDS names a file, one of its lines is
-- put behind the path, another one each time. Prints one line that a script can read:
-- requests per second, the median and the 99th percentile in milliseconds, and what was not answered with 200.
wrk.headers["Authorization"] = os.getenv("AUTHORIZATION")
if os.getenv("FORM") then
  wrk.method = "POST"
  wrk.body = os.getenv("FORM")
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

if os.getenv("IDS") then
  local paths = {}
  local at = math.random(0, 1000)
  function init()
    for id in io.lines(os.getenv("IDS")) do
      paths[#paths + 1] = wrk.path .. id
    end
  end
  function request()
    at = at + 7
    return wrk.format(nil, paths[at % #paths + 1])
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
