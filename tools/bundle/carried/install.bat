@echo off
setlocal
set PY=
set OTHER=
if not exist "%~dp0files\install.py" goto unzip
for %%v in (@NEWEST_FIRST@) do if not defined PY call :look py -%%v
if not defined PY call :look python
if not defined PY if defined OTHER set PY=%OTHER%
if not defined PY goto none
%PY% -I -X utf8 "%~dp0files\install.py" %*
goto end
:look
%* -I -c "import sys, sysconfig; sys.exit(sysconfig.get_platform() != 'win-amd64')" >nul 2>nul
if not errorlevel 1 set PY=%*
if defined PY exit /b
%* -I -c "pass" >nul 2>nul
if not errorlevel 1 if not defined OTHER set OTHER=%*
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
