#compdef ecocheck
# Completion of ecocheck for zsh. Load it behind compinit with: eval "$(ecocheck completion zsh)"
_ecocheck() {
    local line value
    local -a before found
    if (( CURRENT > 2 )); then before=("${(@Q)words[2,CURRENT-1]}"); fi
    for line in "${(@f)$(command ecocheck __complete zsh "${before[@]}" ".${(Q)PREFIX}" 2>/dev/null)}"; do
        case $line in
            ($'\tfiles') _files; return ;;
            ($'\tfolders') _files -/; return ;;
            (?*)
                value=${line%%$'\t'*}
                found+=("${value//:/\\:}:${line#*$'\t'}")
                ;;
        esac
    done
    _describe -V 'ecocheck' found
}
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
    _ecocheck "$@"
else
    compdef _ecocheck ecocheck
fi
