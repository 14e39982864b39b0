# Completion of ecocheck for Windows PowerShell 5.1 and PowerShell 7.
# Load it with: ecocheck completion powershell | Out-String | Invoke-Expression
# This text and the answers of the program are ASCII, so that no code page can damage them.
Register-ArgumentCompleter -Native -CommandName 'ecocheck', 'ecocheck.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = Get-Command -Name 'ecocheck' -CommandType Application -ErrorAction SilentlyContinue |
        Select-Object -First 1
    if ($null -eq $program) { return }
    $current = "$wordToComplete".Trim('"', "'")
    $words = @()
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $words += $element.Extent.Text.Trim('"', "'")
    }
    $words += '.' + $current
    $lines = @(& $program.Path '__complete' 'powershell' $words 2>$null)
    foreach ($line in $lines) {
        $value, $about = "$line" -split "`t", 2
        if ($value -eq '') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) |
                Where-Object { $about -ne 'folders' -or $_.ResultType -eq 'ProviderContainer' }
            return
        }
        $value = [regex]::Unescape($value)
        $about = [regex]::Unescape($about)
        if ($about -eq '') { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
