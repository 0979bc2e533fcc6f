-- Loads a server with the requests of a file, drawn at random by a seed, and looks at every answer.
-- wrk ... -s bench/load.lua URL -- FILE SEED MARK
-- FILE holds one request a line: method, path and body, separated by tabs. An answer fails if its status is not 200
-- or if its body holds MARK (unless MARK is empty). Where a body holds an idempotency key, a UUID, its last twelve
-- digits are the seed and a count instead, so that every request has a key of its own. Prints one line of JSON.

local KEY = '"idempotencyKey":"' .. ("%x"):rep(8) .. ("%-%x%x%x%x"):rep(3) .. "%-()" .. ("%x"):rep(12)
local requests, mark = {}, ""
local seed, sent = 0, 0
local threads = {}
failures, first_failure = 0, ""

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  seed = tonumber(args[2])
  math.randomseed(seed)
  mark = args[3] or ""
  for line in io.lines(args[1]) do
    local method, path, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = body ~= "" and { ["Content-Type"] = "application/json" } or {}
    local text = wrk.format(method, path, headers, body ~= "" and body or nil)
    local tail = text:match(KEY)
    table.insert(requests, tail and { head = text:sub(1, tail - 1), rest = text:sub(tail + 12) } or text)
  end
end

function request()
  local drawn = requests[math.random(#requests)]
  if type(drawn) == "string" then
    return drawn
  end
  sent = sent + 1
  return string.format("%s%04x%08x%s", drawn.head, seed, sent, drawn.rest)
end

function response(status, _, body)
  if status ~= 200 or (mark ~= "" and body:find(mark, 1, true)) then
    failures = failures + 1
    if first_failure == "" then
      first_failure = "status " .. status .. ": " .. body:sub(1, 200):gsub("[^%w%p ]", " "):gsub('[\\"]', "'")
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed, first = errors.connect + errors.read + errors.write + errors.timeout, ""
  if failed > 0 then
    first = failed .. " broken or timed out connections"
  end
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failures")
    if first == "" then
      first = thread:get("first_failure")
    end
  end
  print(
    string.format(
      '\n{"requests":%d,"seconds":%.6f,"p50":%.3f,"p99":%.3f,"failures":%d,"firstFailure":"%s"}',
      summary.requests,
      summary.duration / 1e6,
      latency:percentile(50) / 1000,
      latency:percentile(99) / 1000,
      failed,
      first
    )
  )
end
