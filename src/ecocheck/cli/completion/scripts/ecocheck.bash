# Completion of ecocheck for bash. Load it with: eval "$(ecocheck completion bash)"
_ecocheck() {
    local line value about words=() i
    for ((i = 1; i < COMP_CWORD; i++)); do words+=("${COMP_WORDS[i]}"); done
    words+=(".${COMP_WORDS[COMP_CWORD]}")
    COMPREPLY=()
    # Bash before 4.0 has no compopt; it then offers files where nothing else fits.
    compopt +o default +o bashdefault +o dirnames 2>/dev/null
    while IFS= read -r line; do
        value=${line%%$'\t'*} about=${line#*$'\t'}
        if [ -z "$value" ]; then
            if [ "$about" = folders ]; then compopt -o dirnames 2>/dev/null; else compopt -o default 2>/dev/null; fi
            return
        fi
        # What is said of a value stands in lists only, where nothing is put into the line.
        case ${COMP_TYPE:-9} in
            63 | 33 | 64) COMPREPLY+=("$value${about:+  ($about)}") ;;
            *) COMPREPLY+=("$value") ;;
        esac
    done < <(command ecocheck __complete bash "${words[@]}" 2>/dev/null)
    if [ "${#COMPREPLY[@]}" -eq 1 ]; then COMPREPLY=("${COMPREPLY[0]%%  (*}"); fi
}
complete -o bashdefault -o default -F _ecocheck ecocheck
