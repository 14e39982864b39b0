# Completion of ecocheck for fish. Load it with: ecocheck completion fish | source
function __ecocheck_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct | string unescape)
    set -l lines (command ecocheck __complete fish $words[2..-1] ".$current" 2>/dev/null)
    switch "$lines[1]"
        case \tfiles
            __fish_complete_path "$current"
        case \tfolders
            __fish_complete_directories "$current"
        case '*'
            string join -- \n $lines
    end
end
complete -c ecocheck -f -a '(__ecocheck_complete)'
