"""Reads the files whose paths come on stdin, and answers each with one line of JSON, as read-file.mjs does."""

import datetime as dt
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import MAC_EPOCH

warnings.simplefilter("ignore")


def shown(moment):
    moment += dt.timedelta(microseconds=500_000)
    moment = moment.replace(microsecond=0)
    if moment.time() == dt.time():
        return "d:" + moment.date().isoformat()
    return "d:" + moment.isoformat()


def plain(cell, mac):
    value = cell.value
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "b:true" if value else "b:false"
    if cell.data_type == "e":
        return "e:" + str(value)
    if isinstance(value, (int, float)):
        return "n:" + repr(value)
    if isinstance(value, dt.datetime):
        return shown(value)
    if isinstance(value, dt.date):
        return "d:" + value.isoformat()
    # Times lie on day 0; durations count from it, over the day that only Excel knows.
    day_zero = dt.datetime(1904, 1, 1) if mac else dt.datetime(1899, 12, 31)
    if isinstance(value, dt.time):
        return shown(dt.datetime.combine(day_zero.date(), value))
    if isinstance(value, dt.timedelta):
        past = not mac and value >= dt.timedelta(days=60)
        return shown(day_zero + value - dt.timedelta(days=1 if past else 0))
    return "t:" + str(value)


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        # Only the cells that there are: iter_rows() would make all those up to XFD1048576.
        for cell in sheet._cells.values():
            value = plain(cell, book.epoch == MAC_EPOCH)
            if value is not None:
                cells[cell.coordinate] = value
        sheets[sheet.title] = cells
    return sheets


for line in sys.stdin:
    try:
        answer = {"sheets": read(line.rstrip("\n"))}
    except Exception as error:
        answer = {"thrown": type(error).__name__ + ": " + str(error)}
    print(json.dumps(answer), flush=True)
