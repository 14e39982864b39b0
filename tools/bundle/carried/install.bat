@echo off
setlocal
if not exist "%~dp0files\install.py" goto unzip
for %%v in (@NEWEST_FIRST@) do (
    py -%%v -c "pass" >nul 2>nul && (
        py -%%v -X utf8 "%~dp0files\install.py" %*
        goto end
    )
)
python -c "pass" >nul 2>nul && (
    python -X utf8 "%~dp0files\install.py" %*
    goto end
)
for %%f in ("%~dp0*.txt") do start "" notepad "%%f"
echo Python @NEWEST@ is needed. See the text that was opened.
goto end
:unzip
echo Unzip the whole folder first, then start this file again.
echo Qing xian jieya zhengge yasuobao, zai shuangji zhege wenjian.
:end
pause
