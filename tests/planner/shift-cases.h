/* shift-cases.h - stages that ask to come elsewhere, and answers as text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-shift.h"

#define AT(id, student, workplace, more)                                                           \
  "placement " id " {'student':'" student "','workplace':'" workplace "','pattern':'lint:di',"     \
  "'first-day':'2027-01-05','last-day':'2027-02-26'," more "}"
#define PROPOSED(id, student, workplace) AT (id, student, workplace, "'state':'voorgesteld'")
#define SEEKS(id, student)                                                                         \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'lint:di',"                 \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"
#define ONE_W1 "workplace w1 {'company':'c1','title':'Winkel','seats':1}"
#define NO_W3 "workplace w3 {'company':'c2','seats':0}"

/* "p1:w1>w2 p2:w2>w3", or "- R4 R13 ?": why not. */
char *shift_to_text (const LwShift *shift);
