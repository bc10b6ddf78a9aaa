"""The addresses of case files."""

from django.urls import path

from longbien.web.desk.cases import forms, importing, lists, one_case, persons, team

urlpatterns = [
    path("", lists.cases_page, name="cases"),
    path("new/", forms.new_case, name="new_case"),
    path("import/", importing.import_page, name="import_cases"),
    path("import/take/", importing.take, name="take_cases"),
    path("<str:case_id>/", one_case.case_page, name="case"),
    path("<str:case_id>/edit/", forms.edit_case, name="edit_case"),
    path("<str:case_id>/status/", one_case.change_status, name="case_status"),
    path("<str:case_id>/persons/new/", persons.new_person, name="new_case_person"),
    path("<str:case_id>/persons/<int:person_id>/", persons.edit_person, name="case_person"),
    path("<str:case_id>/persons/<int:person_id>/name/", persons.show_name, name="case_person_name"),
    path("<str:case_id>/persons/<int:person_id>/remove/", persons.remove_person, name="remove_case_person"),
    path("<str:case_id>/tasks/", one_case.new_task, name="new_case_task"),
    path("<str:case_id>/tasks/<int:task_id>/", one_case.change_task, name="case_task"),
    path("<str:case_id>/notes/", one_case.new_note, name="new_case_note"),
    path("<str:case_id>/team/", team.team_page, name="case_team"),
    path("<str:case_id>/team/change/", team.change_team, name="change_case_team"),
    path("<str:case_id>/protection/", team.change_protection, name="case_protection"),
    path("<str:case_id>/exclusions/", team.change_exclusion, name="case_exclusion"),
]
