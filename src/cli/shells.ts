/**
 * What each shell is told so that it asks us for completions.
 *
 * A few lines a shell: they pass on the words typed (`quotes completion words SHELL -- …`) and show what comes back,
 * a suggestion a line, a tab and its meaning behind it, `:files` last where files fit too.
 */

interface Shell {
  about: string
  script: string
}

const bash = `# Completion of quotes for bash. In ~/.bashrc:
#   source <(quotes completion bash)
_quotes() {
  local line last=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) last=$line ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("$1" completion words bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # Names with blanks are quoted as names of files are.
  case "\${COMPREPLY[*]}" in *[[:space:]]*) compopt -o filenames 2>/dev/null ;; esac
  if [[ $last == :files ]]; then compopt -o default -o bashdefault 2>/dev/null; fi
}
complete -F _quotes quotes
`

const zsh = `#compdef quotes
# Completion of quotes for zsh. In ~/.zshrc, after compinit:
#   source <(quotes completion zsh)
# or as a file named _quotes in a folder of $fpath.
_quotes() {
  local -a values shown
  local line last=
  for line in "\${(@f)$("\${(Q)words[1]}" completion words zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) last=$line ;;
      *)
        values+=("\${line%%$'\\t'*}")
        shown+=("\${line/$'\\t'/  -- }")
        ;;
    esac
  done
  (( $#values )) && compadd -U -l -d shown -a values
  if [[ $last == :files ]]; then
    compset -P '--[a-z-]#='
    _files
  fi
}
if [[ $funcstack[1] == _quotes ]]; then _quotes "$@"; else compdef _quotes quotes; fi
`

const fish = `# Completion of quotes for fish. As ~/.config/fish/completions/quotes.fish:
#   quotes completion fish > ~/.config/fish/completions/quotes.fish
function __quotes_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l last
    for line in ($words[1] completion words fish -- $words[2..-1] 2>/dev/null)
        if string match -q -- ':*' $line
            set last $line
        else
            echo $line
        end
    end
    if test "$last" = ':files'
        __fish_complete_path (commandline -ct)
    end
end
complete -c quotes -f -a '(__quotes_complete)'
`

const powershell = `# Completion of quotes for PowerShell. In the file that $PROFILE names:
#   quotes completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName quotes -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    Select-Object -Skip 1 | ForEach-Object { '.' + $_.Extent.Text })
  if ($wordToComplete -eq '') { $words += '.' }
  quotes completion words powershell '--' @words 2>$null | ForEach-Object {
    if (-not $_.StartsWith(':')) {
      $value, $help = $_ -split "\`t", 2
      if (-not $help) { $help = $value }
      $text = $value
      if ($value -match "[\\s'()]") { $text = "'" + $value.Replace("'", "''") + "'" }
      [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $help)
    }
  }
}
`

export const shells = {
  bash: {about: 'source <(quotes completion bash)', script: bash},
  zsh: {about: 'source <(quotes completion zsh)', script: zsh},
  fish: {about: 'quotes completion fish > ~/.config/fish/completions/quotes.fish', script: fish},
  powershell: {about: 'quotes completion powershell | Out-String | Invoke-Expression', script: powershell}
} as const satisfies Record<string, Shell>
