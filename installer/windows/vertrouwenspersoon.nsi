; Installs for one person, without administrator rights. /S installs without questions, for IT;
; /D=C:\map chooses another folder. What a person keeps is never in this folder and never touched.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include TextFunc.nsh

!define SLEUTEL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Vertrouwenspersoon"

Name "Vertrouwenspersoon"
OutFile "${UIT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Vertrouwenspersoon"
InstallDirRegKey HKCU "${SLEUTEL}" "InstallLocation"
SetCompressor /SOLID lzma
VIProductVersion "${VERSIE}.0"
VIAddVersionKey /LANG=1043 "ProductName" "Vertrouwenspersoon"
VIAddVersionKey /LANG=1043 "FileDescription" "Vertrouwenspersoon installeren"
VIAddVersionKey /LANG=1043 "FileVersion" "${VERSIE}.0"
VIAddVersionKey /LANG=1043 "LegalCopyright" "EUPL-1.2"

!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\Vertrouwenspersoon.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENTIE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"

Section "Programma"
  ClearErrors
  SetOutPath "$INSTDIR\versies\${VERSIE}"
  SetOverwrite try
  File /r "${MAP}/versies/${VERSIE}/*.*"
  SetOutPath "$INSTDIR"
  File "${MAP}/Vertrouwenspersoon.exe"
  IfErrors 0 geschreven
  MessageBox MB_OK|MB_ICONSTOP "Niet alles kon worden geschreven. Sluit Vertrouwenspersoon, kijk of er ruimte is, en begin opnieuw. De versie die u had begint nog steeds." /SD IDOK
  SetErrorLevel 2
  Quit
geschreven:
  ; The version of before can be gone back to. What starts is written last.
  ClearErrors
  FileOpen $0 "$INSTDIR\huidig.txt" r
  IfErrors eerste
  FileRead $0 $1
  FileClose $0
  ${TrimNewLines} $1 $1
  StrCmp $1 "${VERSIE}" eerste
  FileOpen $0 "$INSTDIR\vorige.txt" w
  FileWrite $0 "$1$\n"
  FileClose $0
eerste:
  FileOpen $0 "$INSTDIR\huidig.txt" w
  FileWrite $0 "${VERSIE}$\n"
  FileClose $0
  WriteUninstaller "$INSTDIR\Verwijderen.exe"
  CreateShortcut "$SMPROGRAMS\Vertrouwenspersoon.lnk" "$INSTDIR\Vertrouwenspersoon.exe"
  WriteRegStr HKCU "Software\Classes\.zkv" "" "Vertrouwenspersoon.kluis"
  WriteRegStr HKCU "Software\Classes\Vertrouwenspersoon.kluis" "" "Kluis van Vertrouwenspersoon"
  WriteRegStr HKCU "Software\Classes\Vertrouwenspersoon.kluis\shell\open\command" "" '"$INSTDIR\Vertrouwenspersoon.exe" "%1"'
  WriteRegStr HKCU "${SLEUTEL}" "DisplayName" "Vertrouwenspersoon"
  WriteRegStr HKCU "${SLEUTEL}" "DisplayVersion" "${VERSIE}"
  WriteRegStr HKCU "${SLEUTEL}" "Publisher" "Vertrouwenspersoon"
  WriteRegStr HKCU "${SLEUTEL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${SLEUTEL}" "UninstallString" '"$INSTDIR\Verwijderen.exe"'
  WriteRegStr HKCU "${SLEUTEL}" "QuietUninstallString" '"$INSTDIR\Verwijderen.exe" /S'
  WriteRegDWORD HKCU "${SLEUTEL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${SLEUTEL}" "NoModify" 1
  WriteRegDWORD HKCU "${SLEUTEL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\versies"
  Delete "$INSTDIR\huidig.txt"
  Delete "$INSTDIR\vorige.txt"
  Delete "$INSTDIR\Vertrouwenspersoon.exe"
  Delete "$INSTDIR\Verwijderen.exe"
  ; Only when it is empty: a vault that somebody put here stays.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Vertrouwenspersoon.lnk"
  DeleteRegKey HKCU "Software\Classes\.zkv"
  DeleteRegKey HKCU "Software\Classes\Vertrouwenspersoon.kluis"
  DeleteRegKey HKCU "${SLEUTEL}"
SectionEnd
