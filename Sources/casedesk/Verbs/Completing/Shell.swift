import ArgumentParser

/// A shell for which there are completions.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// Where the shell looks for completions of a program, below a folder `share`.
  var installedPath: String {
    switch self {
    case .bash: "bash-completion/completions/casedesk"
    case .zsh: "zsh/site-functions/_casedesk"
    case .fish: "fish/vendor_completions.d/casedesk.fish"
    }
  }

  /// What makes the shell ask the program at each Tab. No title goes through anything that the
  /// shell expands.
  var script: String {
    switch self {
    case .bash:
      #"""
      # Completions of casedesk for bash.
      _casedesk() {
        local line kind= program=${COMP_WORDS[0]/#\~/$HOME}
        COMPREPLY=()
        while IFS= read -r line; do
          if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
        done < <("$program" complete bash "${COMP_TYPE:-9}" -- \
          "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
        case $kind in
          files) compopt -o filenames -o default ;;
          folders) compopt -o filenames -o dirnames ;;
          beginnings) compopt -o nospace ;;
        esac
      }
      complete -o nosort -F _casedesk casedesk

      """#
    case .zsh:
      #"""
      #compdef casedesk
      # Completions of casedesk for zsh.
      _casedesk() {
        local line tab=$'\t' program=${${(Q)words[1]}/#\~/$HOME}
        local -a lines values shown
        lines=("${(@f)$("$program" complete zsh 9 -- "${(@Q)words[1,CURRENT]}" 2>/dev/null)}")
        case ${lines[1]} in
          files) _files; return ;;
          folders) _files -/; return ;;
        esac
        for line in "${(@)lines[2,-1]}"; do
          values+=("${line%%$tab*}")
          shown+=("${line/$tab/  }")
        done
        if [[ ${lines[1]} == beginnings ]]; then
          compadd -U -l -V casedesk -S '' -d shown -a values
        else
          compadd -U -l -V casedesk -d shown -a values
        fi
        # An id may be named by any part: what was typed stays until one is left.
        if [[ ${compstate[unambiguous]} != *"$PREFIX"* ]]; then
          compstate[insert]=
          compstate[list]='list force'
        fi
      }
      if [[ $funcstack[1] == _casedesk ]]; then
        _casedesk "$@"
      else
        compdef _casedesk casedesk
      fi

      """#
    case .fish:
      #"""
      # Completions of casedesk for fish.
      function __casedesk_complete
        set -l tokens (commandline -opc) (commandline -ct)
        set -l program (string replace -r '^~' $HOME -- $tokens[1])
        set -l lines ($program complete fish 9 -- $tokens 2>/dev/null)
        switch "$lines[1]"
          case files
            __fish_complete_path (commandline -ct)
          case folders
            __fish_complete_directories (commandline -ct)
          case '*'
            string join \n -- $lines[2..]
        end
      end
      complete -c casedesk -f -k -a '(__casedesk_complete)'

      """#
    }
  }
}
