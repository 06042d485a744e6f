; Starts the version that huidig.txt names; stands beside the folder versies.
Unicode true
Target amd64-unicode
Name "Vertrouwenspersoon"
OutFile "${UIT}"
RequestExecutionLevel user
SilentInstall silent
SetCompressor lzma
VIProductVersion "0.0.0.0"
VIAddVersionKey /LANG=1043 "ProductName" "Vertrouwenspersoon"
VIAddVersionKey /LANG=1043 "FileDescription" "Vertrouwenspersoon"
VIAddVersionKey /LANG=1043 "FileVersion" "0.0.0.0"
VIAddVersionKey /LANG=1043 "LegalCopyright" "EUPL-1.2"

!include FileFunc.nsh
!include TextFunc.nsh

Section
  ClearErrors
  FileOpen $0 "$EXEDIR\huidig.txt" r
  IfErrors fout
  FileRead $0 $1
  FileClose $0
  ${TrimNewLines} $1 $1
  IfFileExists "$EXEDIR\versies\$1\pythonw.exe" 0 fout
  ${GetParameters} $2
  Exec '"$EXEDIR\versies\$1\pythonw.exe" -m ui $2'
  IfErrors fout klaar
fout:
  MessageBox MB_OK|MB_ICONSTOP "Vertrouwenspersoon kan niet starten: in deze map staat geen versie die begint. Uw kluis is niet veranderd. Installeer het programma opnieuw, of vraag uw helpdesk."
  SetErrorLevel 1
klaar:
SectionEnd
