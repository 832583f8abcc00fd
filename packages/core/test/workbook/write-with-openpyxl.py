"""Writes workbooks of known values with openpyxl: argv[1] says which, argv[2] is the file."""

import datetime as dt
import sys

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

which, path = sys.argv[1:3]


def fill(sheet):
    sheet.append(["Niccolò D’Amico", " con spazi ", "a\nb", "=1+1", "_x000D_"])
    sheet.append([0, -1.5, 1e-300, 123456789012345, 10632.94])
    sheet.append([True, False, "#N/A", None, "#DIV/0!"])
    sheet.append(
        [
            dt.date(2001, 5, 17),
            dt.datetime(2001, 5, 17, 8, 30),
            dt.time(23, 59, 59),
            dt.timedelta(hours=36),
            dt.datetime(1904, 1, 2),
        ]
    )


if which == "write-only":
    book = Workbook(write_only=True)
    fill(book.create_sheet("Elenco"))
elif which == "formats":
    book = Workbook()
    sheet = book.active
    formats = sys.argv[3:]
    for number, code in enumerate(formats, start=1):
        cell = sheet.cell(row=number, column=1, value=37028.5)
        cell.number_format = code
else:
    book = Workbook()
    if which == "1904":
        book.epoch = CALENDAR_MAC_1904
    if which == "iso":
        book.iso_dates = True
    fill(book.active)
    book.active["A7"] = 1
    book.active.merge_cells("A7:C8")
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("Nascosto").sheet_state = "veryHidden"
book.save(path)
