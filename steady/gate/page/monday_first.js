// Weeks begin on Monday in every date picker, as they do in every number of the workbook. Streamlit's picker asks the
// browser, and for American English a browser says Sunday.
"use strict";
{
  const asked = Intl.Locale.prototype.getWeekInfo;
  Intl.Locale.prototype.getWeekInfo = function () {
    return { ...(asked?.call(this) ?? this.weekInfo), firstDay: 1 };
  };
}
