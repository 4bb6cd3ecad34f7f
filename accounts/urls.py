"""Routes under /console/api/."""

from django.urls import path

from accounts.api import by_method
from accounts.views import enrol, guests, keys, session, staff

urlpatterns = [
    path("me", by_method(GET=session.show_me)),
    path("sign-in", by_method(POST=session.check_passphrase)),
    path("sign-in/code", by_method(POST=session.check_code)),
    path("sign-out", by_method(POST=session.sign_out)),
    path("socket", by_method(POST=session.socket)),
    path("enrol/open", by_method(POST=enrol.open_link)),
    path("enrol/finish", by_method(POST=enrol.finish)),
    path("enrol/confirm", by_method(POST=enrol.confirm)),
    path("ceremony", by_method(POST=keys.ceremony)),
    path("blob", by_method(POST=keys.blob)),
    path("seals", by_method(POST=keys.seals)),
    path("team", by_method(POST=keys.team)),
    path("staff", by_method(GET=staff.staff)),
    path("staff/<str:handle>/close", by_method(POST=staff.close)),
    path("invitations", by_method(POST=staff.invite)),
    path("invitations/<str:handle>/withdraw", by_method(POST=staff.withdraw)),
    path("guests", by_method(GET=guests.guests)),
    path("guests/<str:handle>/certificate", by_method(POST=guests.certify)),
    path("guests/<str:handle>/revoke", by_method(POST=guests.revoke)),
    path("log", by_method(GET=staff.log)),
]
