-- What an analyst does in Neovim, and what comes of it, as JSON. Nothing waits for time to pass: vim.wait handles what arrives.
local patience = 60000
local result = {}

local function wait_for(what, holds)
  if not vim.wait(patience, holds, 10) then error('There was no ' .. what .. '.') end
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
  error(method .. ' was not answered.')
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function text() return table.concat(lines(), '\n') end

-- Puts the cursor before the first `part` of the text.
local function go_to(part)
  for number, line in ipairs(lines()) do
    local column = line:find(part, 1, true)
    if column then return vim.api.nvim_win_set_cursor(0, { number, column - 1 }) end
  end
  error('The text does not say ' .. part .. '.')
end

local function client()
  local all = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return all[1]
end

local function diagnosed()
  return vim.tbl_map(function(one)
    local said = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    return { code = one.code, text = table.concat(said, '\n') }
  end, vim.diagnostic.get(0))
end

local function session()
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  result.filetype = vim.bo.filetype
  result.encoding = client().offset_encoding
  result.diagnostics = diagnosed()

  -- Typed behind characters that every encoding counts differently.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '    touchpoint: 🎈å報 | next: ' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #lines()[#lines()] })
  -- In normal mode the cursor cannot stand behind the last letter: the position is made as in insert mode.
  vim.o.virtualedit = 'onemore'
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #lines()[#lines()] })
  local offset_encoding = client().offset_encoding
  local list = ask('textDocument/completion', vim.lsp.util.make_position_params(0, offset_encoding))
  result.completion = vim.tbl_map(function(item) return item.label end, list.items or list)
  for _, item in ipairs(list.items or list) do
    if item.label == 'offer' then vim.lsp.util.apply_text_edits({ item.textEdit }, 0, offset_encoding) end
  end
  result.completed = lines()[#lines()]

  go_to('offer | rating')
  vim.lsp.buf.hover()
  local function float()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  wait_for('hover', float)
  result.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false), '\n')

  go_to('offer | rating')
  vim.lsp.buf.rename('bud')
  wait_for('renaming', function() return not text():find('offer', 1, true) end)
  result.renamed = text()

  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  result.formatted = text()

  -- What stands in the menu is chosen as an analyst would, by its words.
  local function choose(words)
    vim.ui.select = function(items, options, done)
      for _, item in ipairs(items) do
        if options.format_item(item):find(words, 1, true) then return done(item) end
      end
      error('The menu does not say ' .. words .. '.')
    end
  end
  -- Before a text is analysed, nothing can be done with it.
  local function offered(kind, first, last)
    wait_for(kind, function()
      local range = { start = { line = first, character = 0 }, ['end'] = { line = last, character = 0 } }
      local context = { only = { kind }, diagnostics = {} }
      local textDocument = vim.lsp.util.make_text_document_params(0)
      local params = { textDocument = textDocument, range = range, context = context }
      return #(ask('textDocument/codeAction', params) or {}) > 0
    end)
  end
  choose('')
  offered('source.fixAll.journey', 0, 0)
  vim.cmd('JourneyFixAll')
  wait_for('mended text', function() return not text():find('raiting', 1, true) end)
  result.mended = text()

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'Touchpoint;Rating', 'Café å;3' })
  offered('refactor.rewrite.rows', #lines() - 2, #lines())
  vim.cmd(#lines() - 1 .. ',' .. #lines() .. 'JourneyRows')
  wait_for('touchpoint', function() return text():find('touchpoint: Café å', 1, true) end)
  result.pasted = text()

  choose('Swedish')
  offered('source.keywords.journey', 0, 0)
  vim.cmd('JourneyKeywords')
  wait_for('Swedish keywords', function() return text():find('kontaktpunkt', 1, true) end)
  result.translated = text()

  local log = io.open(vim.lsp.get_log_path(), 'r')
  result.log = log and log:read('*a') or ''
  local messages = vim.api.nvim_exec and vim.api.nvim_exec('messages', true) or ''
  result.messages = messages
end

local ok, problem = xpcall(session, debug.traceback)
if not ok then result.problem = problem end
local file = io.open(vim.env.JOURNEY_RESULT, 'w')
file:write((vim.json or vim.fn).encode and vim.json.encode(result) or vim.fn.json_encode(result))
file:close()
vim.cmd('qall!')
