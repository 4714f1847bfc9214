"""Says which things become nodes, of which kind, and how the names of terms read in a sentence."""

from __future__ import annotations

import re

from rdflib import URIRef

from partnership_graph.network.reading import slug
from partnership_graph.vocab import PG

# In the order of the legend; a thing with classes of several kinds takes the first.
_CLASSES: dict[str, tuple[URIRef, ...]] = {
    "body": (
        PG.Forum,
        PG.JointBody,
        PG.JointCouncil,
        PG.JointCommittee,
        PG.Dialogue,
        PG.WorkingGroup,
        PG.MultilateralForum,
    ),
    "event": (
        PG.Event,
        PG.Meeting,
        PG.CouncilMeeting,
        PG.WorkingGroupMeeting,
        PG.Summit,
        PG.Conference,
        PG.Signing,
        PG.Adoption,
        PG.Launch,
        PG.Publication,
        PG.Visit,
        PG.Consultation,
    ),
    "series": (PG.EventSeries,),
    "polity": (PG.Polity, PG.State, PG.SupranationalUnion, PG.RegionalOrganization),
    "organization": (
        PG.Agent,
        PG.Organization,
        PG.StakeholderGroup,
        PG.GovernmentBody,
        PG.Ministry,
        PG.Agency,
        PG.OrganizationalUnit,
        PG.IntergovernmentalOrganization,
        PG.Company,
        PG.ResearchInstitute,
    ),
    "person": (PG.Person,),
    "instrument": (
        PG.Instrument,
        PG.Agreement,
        PG.Partnership,
        PG.MemorandumOfUnderstanding,
        PG.Treaty,
        PG.Arrangement,
        PG.Declaration,
        PG.OutcomeStatement,
        PG.PolicyInstrument,
        PG.Legislation,
        PG.SelfRegulationScheme,
        PG.Strategy,
        PG.TechnicalRecommendation,
        PG.Licence,
    ),
    "project": (PG.Programme, PG.Project),
    "area": (),
    "act": (
        PG.ReportedAct,
        PG.Commitment,
        PG.Deliberation,
        PG.InformationSharing,
        PG.PositionStatement,
        PG.ProgressReport,
        PG.Utterance,
    ),
    "place": (PG.Place, PG.Venue, PG.City, PG.Territory),
    "document": (PG.Document, PG.PressRelease, PG.JointStatement, PG.FactSheet),
}

KINDS: tuple[str, ...] = tuple(_CLASSES)

_KIND_OF_CLASS = {str(cls): kind for kind, classes in _CLASSES.items() for cls in classes}
_GENERAL = frozenset(
    {"Agent", "Event", "Instrument", "Forum", "Place", "Document", "ReportedAct", "Organization"}
)
_AREA_PREDICATES = frozenset(map(str, (PG.coversArea, PG.priorityArea, PG.inArea, PG.treatedArea, PG.treats)))


def kind_of(classes: set[str]) -> str | None:
    """Return the kind of a thing with these classes, or None when it is no node.

    >>> kind_of({str(PG.CouncilMeeting), str(PG.Event)})
    'event'
    """
    found = {_KIND_OF_CLASS[cls] for cls in classes if cls in _KIND_OF_CLASS}
    # A party may be typed by its role as an agent and by what it is: what it is says more.
    return min(found - {"organization"} or found, key=KINDS.index, default=None)


def names_area(predicate: str) -> bool:
    """Tell whether the object of a predicate is an area of cooperation."""
    return predicate in _AREA_PREDICATES


def type_names(classes: set[str], labels: dict[str, str]) -> list[str]:
    """Return readable names of classes; a general class is left out beside a special one."""
    known = {cls for cls in classes if cls in _KIND_OF_CLASS}
    special = {cls for cls in known if slug(cls) not in _GENERAL}
    return sorted(term_name(cls, labels) for cls in special or known)


def term_name(iri: str, labels: dict[str, str]) -> str:
    """Return the label of a term or concept, or its name split into words.

    >>> term_name("https://w3id.org/partnership-graph/def#coversArea", {})
    'covers area'
    """
    if iri in labels:
        return labels[iri]
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", slug(iri)).replace("-", " ").replace("_", " ").lower()
