-- An editing session in Neovim on the file that is open, which begins with mistakes: see EditorTests.cs.
-- Prints what it saw and leaves the files written.

local clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function wait_for(what, condition)
  local value
  if not vim.wait(60000, function() value = condition(); return value end, 20) then
    error('no ' .. what)
  end
  return value
end

local function finding(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == code then return diagnostic end
  end
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000)) do
    return assert(answer.result, vim.inspect(answer))
  end
  error('no server')
end

local function at(line, text)
  vim.fn.search(line)
  vim.fn.search(text, 'c')
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function apply(edits) vim.lsp.util.apply_text_edits(edits, 0, 'utf-16') end

local function choose(label, items)
  for _, item in ipairs(items) do
    if item.label == label then return item end
  end
  error('no ' .. label)
end

local function say(line) io.stdout:write(line, '\n') end

local function session()
  local mistake = wait_for('AS2009', function() return finding('AS2009') end)
  say(mistake.code)

  local position = { line = mistake.lnum, character = mistake.col }
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = position, ['end'] = position },
    context = { diagnostics = {} },
  })
  vim.lsp.util.apply_workspace_edit(ask('codeAction/resolve', actions[1]).edit, 'utf-16')
  wait_for('end of AS2009', function() return not finding('AS2009') end)
  say('fixed')

  local proposals = ask('textDocument/completion', at('^actor draft', '^$'))
  say(choose('aka', proposals.items).label)

  proposals = ask('textDocument/completion', at('Close to @', '@\\zs'))
  local mention = choose('russia', proposals.items)
  apply({ mention.textEdit })
  say(mention.label)

  at('^actor russia', 'russia')
  local renaming = vim.lsp.util.make_position_params(0, 'utf-16')
  renaming.newName = 'muscovy'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', renaming), 'utf-16')
  say('renamed')

  apply(ask('textDocument/formatting', vim.lsp.util.make_formatting_params({})))
  vim.cmd('silent wall')
  say('written')
  vim.lsp.stop_client(clients())
  wait_for('end', function() return #clients() == 0 end)
end

local ok, problem = pcall(session)
if not ok then say(problem) end
vim.cmd(ok and 'qall!' or 'cquit!')
