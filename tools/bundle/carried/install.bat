@echo off
setlocal
set PY=
if not exist "%~dp0files\install.py" goto unzip
for %%v in (@NEWEST_FIRST@) do if not defined PY call :look py -%%v
if not defined PY call :look python
if not defined PY goto none
%PY% -X utf8 "%~dp0files\install.py" %*
goto end
:look
%* -c "pass" >nul 2>nul
if not errorlevel 1 set PY=%*
exit /b
:none
for %%f in ("%~dp0*.txt") do start "" notepad "%%f"
echo Python @NEWEST@ is needed. See the text that was opened.
goto end
:unzip
echo Unzip the whole folder first, then start this file again.
echo Qing xian jieya zhengge yasuobao, zai shuangji zhege wenjian.
:end
pause
