"""Every IRI we use: our own terms and those we reuse, as closed namespaces that refuse a misspelt name.

The base IRI of the project is `BASE`, here and nowhere else in the code; Turtle and SPARQL files name it in their
prefix lines only. It is not registered with w3id.org yet.
"""

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, DefinedNamespace

BASE = "https://w3id.org/partnership-graph/"
ONTOLOGY = URIRef(f"{BASE}def")


class PG(DefinedNamespace):
    """The terms of our ontology, `ontology/partnership.ttl`."""

    _NS = Namespace(f"{BASE}def#")
    _fail = True

    # classes
    Agent: URIRef
    Person: URIRef
    StakeholderGroup: URIRef
    Organization: URIRef
    Polity: URIRef
    State: URIRef
    SupranationalUnion: URIRef
    RegionalOrganization: URIRef
    GovernmentBody: URIRef
    Ministry: URIRef
    Agency: URIRef
    OrganizationalUnit: URIRef
    IntergovernmentalOrganization: URIRef
    Company: URIRef
    ResearchInstitute: URIRef
    Forum: URIRef
    JointBody: URIRef
    JointCouncil: URIRef
    JointCommittee: URIRef
    Dialogue: URIRef
    WorkingGroup: URIRef
    MultilateralForum: URIRef
    Event: URIRef
    Meeting: URIRef
    CouncilMeeting: URIRef
    WorkingGroupMeeting: URIRef
    Summit: URIRef
    Conference: URIRef
    Signing: URIRef
    Adoption: URIRef
    Launch: URIRef
    Publication: URIRef
    Visit: URIRef
    Consultation: URIRef
    EventSeries: URIRef
    Instrument: URIRef
    Agreement: URIRef
    Partnership: URIRef
    MemorandumOfUnderstanding: URIRef
    Treaty: URIRef
    Arrangement: URIRef
    Declaration: URIRef
    OutcomeStatement: URIRef
    PolicyInstrument: URIRef
    Legislation: URIRef
    SelfRegulationScheme: URIRef
    Strategy: URIRef
    TechnicalRecommendation: URIRef
    Licence: URIRef
    Programme: URIRef
    Project: URIRef
    Place: URIRef
    Venue: URIRef
    City: URIRef
    Territory: URIRef
    ReportedAct: URIRef
    Commitment: URIRef
    Deliberation: URIRef
    InformationSharing: URIRef
    PositionStatement: URIRef
    ProgressReport: URIRef
    Utterance: URIRef
    Document: URIRef
    PressRelease: URIRef
    JointStatement: URIRef
    FactSheet: URIRef
    TextSpan: URIRef
    TextDefect: URIRef
    Assertion: URIRef
    Participation: URIRef
    AreaTreatment: URIRef
    # object properties
    party: URIRef
    coversArea: URIRef
    priorityArea: URIRef
    signedAt: URIRef
    signs: URIRef
    establishedUnder: URIRef
    adoptedBy: URIRef
    issuedBy: URIRef
    instrumentStatus: URIRef
    meetingOf: URIRef
    inSeries: URIRef
    subEventOf: URIRef
    sameDayAs: URIRef
    precedes: URIRef
    venue: URIRef
    within: URIRef
    inTerritoryOf: URIRef
    eventStatus: URIRef
    meetingMode: URIRef
    recurrence: URIRef
    alternatesBetween: URIRef
    hasParticipation: URIRef
    participant: URIRef
    capacity: URIRef
    onBehalfOf: URIRef
    ofPolity: URIRef
    countryAffiliation: URIRef
    actor: URIRef
    counterpart: URIRef
    beneficiary: URIRef
    modality: URIRef
    actionType: URIRef
    inArea: URIRef
    concerns: URIRef
    includes: URIRef
    means: URIRef
    expressedAt: URIRef
    reportedIn: URIRef
    basis: URIRef
    treats: URIRef
    areaOf: URIRef
    treatedArea: URIRef
    contactPoint: URIRef
    licence: URIRef
    requires: URIRef
    announces: URIRef
    evidence: URIRef
    status: URIRef
    spanKind: URIRef
    defect: URIRef
    defectKind: URIRef
    inDocument: URIRef
    # datatype properties
    ordinal: URIRef
    statedDateText: URIRef
    statedDateEdtf: URIRef
    startDate: URIRef
    endDate: URIRef
    startTime: URIRef
    endTime: URIRef
    instrumentDate: URIRef
    timeZone: URIRef
    postTitle: URIRef
    attestedOn: URIRef
    verb: URIRef
    objectText: URIRef
    aim: URIRef
    meansText: URIRef
    beneficiaryText: URIRef
    horizon: URIRef
    utteredText: URIRef
    writtenAs: URIRef
    position: URIRef
    priorityPosition: URIRef
    isPriority: URIRef
    statedCount: URIRef
    statedPriorityCount: URIRef
    audience: URIRef
    topic: URIRef
    purpose: URIRef
    owner: URIRef
    charLength: URIRef
    sha256: URIRef
    attachmentText: URIRef
    rule: URIRef
    start: URIRef
    end: URIRef
    exact: URIRef
    normalisedText: URIRef
    note: URIRef
    nameHead: URIRef
    demonym: URIRef


PREFIXES: dict[str, str] = {
    "pg": str(PG._NS),
    "area": f"{BASE}concept/area/",
    "topic": f"{BASE}concept/topic/",
    "modality": f"{BASE}concept/modality/",
    "action": f"{BASE}concept/action/",
    "role": f"{BASE}concept/role/",
    "recurrence": f"{BASE}concept/recurrence/",
    "status": f"{BASE}concept/assertion-status/",
    "event-status": f"{BASE}concept/event-status/",
    "instrument-status": f"{BASE}concept/instrument-status/",
    "mode": f"{BASE}concept/meeting-mode/",
    "span-kind": f"{BASE}concept/span-kind/",
    "defect-kind": f"{BASE}concept/defect-kind/",
    "agent": f"{BASE}id/agent/",
    "body": f"{BASE}id/body/",
    "event": f"{BASE}id/event/",
    "series": f"{BASE}id/series/",
    "instrument": f"{BASE}id/instrument/",
    "place": f"{BASE}id/place/",
    "document": f"{BASE}id/document/",
    "membership": f"{BASE}id/membership/",
    "participation": f"{BASE}id/participation/",
    "project": f"{BASE}id/project/",
    "run": f"{BASE}id/run/",
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
