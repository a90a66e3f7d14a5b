"""Surveys: what is asked, of whom, in which order, and what counts as an answer."""

from domain.surveys.answer import Given as Given
from domain.surveys.audience import Audience as Audience
from domain.surveys.audience import AudienceKind as AudienceKind
from domain.surveys.checks import check_questions as check_questions
from domain.surveys.numbering import behind as behind
from domain.surveys.numbering import called as called
from domain.surveys.numbering import numbers as numbers
from domain.surveys.numbering import own as own
from domain.surveys.plan import SurveyPlan as SurveyPlan
from domain.surveys.question import KINDS as KINDS
from domain.surveys.question import OTHER as OTHER
from domain.surveys.question import Option as Option
from domain.surveys.question import Question as Question
from domain.surveys.question import QuestionKind as QuestionKind
from domain.surveys.question import Words as Words
from domain.surveys.question import worded_in as worded_in
