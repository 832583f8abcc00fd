"""Opens a workbook in LibreOffice and tells what it sees; types into its cells as at a keyboard, and
saves it. Reads a job as JSON from standard input, writes a report as JSON."""

import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

job = json.load(sys.stdin)


def option(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(address):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    for _ in range(600):
        try:
            return resolver.resolve("uno:" + address + "StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def column(document, sheet, number):
    title = sheet.getCellByPosition(number, 0)
    cell = sheet.getCellByPosition(number, 1)
    rule = cell.Validation
    return {
        "title": title.String,
        "titleLocked": title.CellProtection.IsLocked,
        "locked": cell.CellProtection.IsLocked,
        "format": document.NumberFormats.getByKey(cell.NumberFormat).FormatString,
        "rule": rule.Type.value,
        "dropDown": rule.Type.value == "LIST" and rule.ShowList > 0,
        "limits": [rule.getFormula1(), rule.getFormula2()],
        "prompt": [rule.InputTitle, rule.InputMessage] if rule.ShowInputMessage else None,
        "objection": rule.ErrorMessage if rule.ShowErrorMessage else None,
        "severity": rule.ErrorAlertStyle.value,
    }


def look(document):
    sheet = document.Sheets.getByName(job["sheet"])
    return {
        "visible": [each for each in document.Sheets.ElementNames if document.Sheets.getByName(each).IsVisible],
        "protected": sheet.isProtected(),
        "columns": [column(document, sheet, number) for number in range(job["columns"])],
    }


def work(context):
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    keyboard = create("com.sun.star.frame.DispatchHelper", context)

    document = desktop.loadComponentFromURL(job["file"], "_blank", 0, (option("Hidden", True),))
    seen = look(document)
    if not job["typed"]:
        return seen
    controller = document.CurrentController
    controller.setActiveSheet(document.Sheets.getByName(job["sheet"]))
    for cell, text in job["typed"]:
        keyboard.executeDispatch(controller.Frame, ".uno:GoToCell", "", 0, (option("ToPoint", cell),))
        keyboard.executeDispatch(controller.Frame, ".uno:EnterString", "", 0, (option("StringName", text),))
    document.storeToURL(job["target"], (option("FilterName", "Calc MS Excel 2007 XML"),))
    return seen


address = "pipe,name=" + job["pipe"] + ";urp;"
office = subprocess.Popen(
    [
        job["soffice"],
        "-env:UserInstallation=" + job["profile"],
        "--headless",
        "--norestore",
        "--accept=" + address,
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
    # In a group of its own, which can be ended together: some versions crash when they are asked to.
    start_new_session=True,
)
try:
    print(json.dumps(work(connect(address))))
finally:
    os.killpg(office.pid, signal.SIGKILL)
    office.wait()
