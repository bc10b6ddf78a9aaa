"""Made by `python -m longbien.convention.extract` from the law files. Do not edit."""
# Nothing imports this module; translators' tools read it.
# ruff: noqa: E501 - one message per line, however long, so that a change shows as one line
# fmt: off


def gettext_noop(message: str) -> str:
    """Mark a message for the translators' tools."""
    return message


# Translators: sources.yaml, official-text, title
gettext_noop("The official text, compared by a person")
# Translators: sources.yaml, arabic-copy, title
gettext_noop("The official Arabic version in a copy kept by others; it ends after Article 15")
# Translators: sources.yaml, treaty-collection, title
gettext_noop("Articles 64 and 65(1) as quoted by the UN Treaty Collection")
# Translators: sources.yaml, status-reports, title
gettext_noop("Public reports on signatures and ratifications, read up to November 2026")
# Translators: sources.yaml, recalled, title
gettext_noop("Written from memory; still to be compared with the official text")
# Translators: sources.yaml, own-practice, title
gettext_noop("The working practice this software proposes")
# Translators: articles.yaml, chapter 1, title
gettext_noop("General provisions")
# Translators: articles.yaml, chapter 2, title
gettext_noop("Criminalization")
# Translators: articles.yaml, chapter 3, title
gettext_noop("Jurisdiction")
# Translators: articles.yaml, chapter 4, title
gettext_noop("Procedural measures and law enforcement")
# Translators: articles.yaml, chapter 5, title
gettext_noop("International cooperation")
# Translators: articles.yaml, chapter 6, title
gettext_noop("Preventive measures")
# Translators: articles.yaml, chapter 7, title
gettext_noop("Technical assistance and information exchange")
# Translators: articles.yaml, chapter 8, title
gettext_noop("Mechanism of implementation")
# Translators: articles.yaml, chapter 9, title
gettext_noop("Final provisions")
# Translators: articles.yaml, article 1, title
gettext_noop("Statement of purpose")
# Translators: articles.yaml, article 1, summary
gettext_noop("Why the Convention exists: better measures against cybercrime, more cooperation, and help to build capacity, above all for developing countries.")
# Translators: articles.yaml, article 2, title
gettext_noop("Use of terms")
# Translators: articles.yaml, article 2, summary
gettext_noop("Fixes the meaning of fifteen terms, (a) to (o).")
# Translators: articles.yaml, article 3, title
gettext_noop("Scope of application")
# Translators: articles.yaml, article 3, summary
gettext_noop("Applies to preventing and prosecuting Convention offences, with their proceeds, and to electronic evidence for criminal investigations or proceedings.")
# Translators: articles.yaml, article 4, title
gettext_noop("Offences established in accordance with other United Nations conventions and protocols")
# Translators: articles.yaml, article 4, summary
gettext_noop("A State makes offences of its other United Nations treaties criminal also when committed through a system; no Convention offence arises from this.")
# Translators: articles.yaml, article 5, title
gettext_noop("Protection of sovereignty")
# Translators: articles.yaml, article 5, summary
gettext_noop("States respect each other's equality, territory and domestic affairs; nobody exercises another State's powers on its territory.")
# Translators: articles.yaml, article 6, title
gettext_noop("Respect for human rights")
# Translators: articles.yaml, article 6, summary
gettext_noop("Everything is done in keeping with human rights law; nothing here permits the suppression of rights and freedoms.")
# Translators: articles.yaml, article 7, title
gettext_noop("Illegal access")
# Translators: articles.yaml, article 7, summary
gettext_noop("Entering a system intentionally and without right is an offence.")
# Translators: articles.yaml, article 8, title
gettext_noop("Illegal interception")
# Translators: articles.yaml, article 8, summary
gettext_noop("Intercepting non-public transmissions by technical means without right is an offence.")
# Translators: articles.yaml, article 9, title
gettext_noop("Interference with electronic data")
# Translators: articles.yaml, article 9, summary
gettext_noop("Damaging, deleting or changing electronic data without right is an offence.")
# Translators: articles.yaml, article 10, title
gettext_noop("Interference with an information and communications technology system")
# Translators: articles.yaml, article 10, summary
gettext_noop("Seriously hindering the working of a system without right is an offence.")
# Translators: articles.yaml, article 11, title
gettext_noop("Misuse of devices")
# Translators: articles.yaml, article 11, summary
gettext_noop("Making, trading or possessing tools or access data meant for the offences of Articles 7 to 10 is an offence.")
# Translators: articles.yaml, article 12, title
gettext_noop("Information and communications technology system-related forgery")
# Translators: articles.yaml, article 12, summary
gettext_noop("Making data inauthentic so that they are taken as authentic for legal purposes is an offence.")
# Translators: articles.yaml, article 13, title
gettext_noop("Information and communications technology system-related theft or fraud")
# Translators: articles.yaml, article 13, summary
gettext_noop("Causing loss of property through data, a system or deception by means of a system, to gain by it, is an offence.")
# Translators: articles.yaml, article 14, title
gettext_noop("Offences related to online child sexual abuse or child sexual exploitation material")
# Translators: articles.yaml, article 14, summary
gettext_noop("Producing, sharing, seeking, possessing or financing such material is an offence.")
# Translators: articles.yaml, article 15, title
gettext_noop("Solicitation or grooming for the purpose of committing a sexual offence against a child")
# Translators: articles.yaml, article 15, summary
gettext_noop("Approaching a child through a system in order to commit a sexual offence is an offence.")
# Translators: articles.yaml, article 16, title
gettext_noop("Non-consensual dissemination of intimate images")
# Translators: articles.yaml, article 16, summary
gettext_noop("Passing on an intimate image of a person who did not consent is an offence.")
# Translators: articles.yaml, article 17, title
gettext_noop("Laundering of proceeds of crime")
# Translators: articles.yaml, article 17, summary
gettext_noop("Converting, hiding or, where the legal system allows, using proceeds of Convention offences is an offence.")
# Translators: articles.yaml, article 18, title
gettext_noop("Liability of legal persons")
# Translators: articles.yaml, article 18, summary
gettext_noop("Legal persons answer for taking part in Convention offences, beside the natural persons.")
# Translators: articles.yaml, article 19, title
gettext_noop("Participation and attempt")
# Translators: articles.yaml, article 19, summary
gettext_noop("Helpers and instigators are punished; attempt and preparation may be.")
# Translators: articles.yaml, article 20, title
gettext_noop("Statute of limitations")
# Translators: articles.yaml, article 20, summary
gettext_noop("Time limits for prosecution are long where fitting, and longer where the suspect evades justice.")
# Translators: articles.yaml, article 21, title
gettext_noop("Prosecution, adjudication and sanctions")
# Translators: articles.yaml, article 21, summary
gettext_noop("Penalties reflect gravity; defence rights, fair trial and the protection of accused children are kept.")
# Translators: articles.yaml, article 22, summary
gettext_noop("Which State may or must try an offence, and that States consult when several do.")
# Translators: articles.yaml, article 23, title
gettext_noop("Scope of procedural measures")
# Translators: articles.yaml, article 23, summary
gettext_noop("For which offences and evidence the powers of this chapter exist, and what may be reserved.")
# Translators: articles.yaml, article 24, title
gettext_noop("Conditions and safeguards")
# Translators: articles.yaml, article 24, summary
gettext_noop("The powers stand under domestic conditions that protect human rights and proportionality, with review, remedy and limits; also when used for another State.")
# Translators: articles.yaml, article 25, title
gettext_noop("Expedited preservation of stored electronic data")
# Translators: articles.yaml, article 25, summary
gettext_noop("A State can have stored data preserved quickly, for at most 90 days at a time, and keep that secret.")
# Translators: articles.yaml, article 26, title
gettext_noop("Expedited preservation and partial disclosure of traffic data")
# Translators: articles.yaml, article 26, summary
gettext_noop("Traffic data are preserved even across several providers, and enough is disclosed to follow the path.")
# Translators: articles.yaml, article 27, title
gettext_noop("Production order")
# Translators: articles.yaml, article 27, summary
gettext_noop("Persons can be ordered to hand over data they hold, and providers to hand over subscriber information.")
# Translators: articles.yaml, article 28, title
gettext_noop("Search and seizure of stored electronic data")
# Translators: articles.yaml, article 28, summary
gettext_noop("Systems and media can be searched, also linked ones on the territory, and data seized, copied or made inaccessible.")
# Translators: articles.yaml, article 29, title
gettext_noop("Real-time collection of traffic data")
# Translators: articles.yaml, article 29, summary
gettext_noop("Traffic data can be collected as they arise, with the provider's help.")
# Translators: articles.yaml, article 30, title
gettext_noop("Interception of content data")
# Translators: articles.yaml, article 30, summary
gettext_noop("Content can be collected as it is sent, for serious offences that domestic law names.")
# Translators: articles.yaml, article 31, title
gettext_noop("Freezing, seizure and confiscation of the proceeds of crime")
# Translators: articles.yaml, article 31, summary
gettext_noop("Proceeds and tools of crime can be traced, frozen, seized and confiscated; honest third parties are protected.")
# Translators: articles.yaml, article 32, title
gettext_noop("Establishment of criminal record")
# Translators: articles.yaml, article 32, summary
gettext_noop("Convictions in other States may be taken into account.")
# Translators: articles.yaml, article 33, title
gettext_noop("Protection of witnesses")
# Translators: articles.yaml, article 33, summary
gettext_noop("Those who testify or help, and their families, are protected within the State's means.")
# Translators: articles.yaml, article 34, title
gettext_noop("Assistance to and protection of victims")
# Translators: articles.yaml, article 34, summary
gettext_noop("Victims are helped, heard and can seek compensation; certain content is to be removed.")
# Translators: articles.yaml, article 35, title
gettext_noop("General principles of international cooperation")
# Translators: articles.yaml, article 35, summary
gettext_noop("States cooperate on Convention offences and on electronic evidence of these and of serious crimes; dual criminality looks at the conduct.")
# Translators: articles.yaml, article 36, title
gettext_noop("Protection of personal data")
# Translators: articles.yaml, article 36, summary
gettext_noop("Personal data travel only in keeping with data protection law, under conditions and safeguards, and onwards only with leave.")
# Translators: articles.yaml, article 37, title
gettext_noop("Extradition")
# Translators: articles.yaml, article 37, summary
gettext_noop("When persons are extradited for Convention offences, and what follows if they are not.")
# Translators: articles.yaml, article 38, title
gettext_noop("Transfer of sentenced persons")
# Translators: articles.yaml, article 38, summary
gettext_noop("States may agree that sentenced persons serve their sentence in another State.")
# Translators: articles.yaml, article 39, title
gettext_noop("Transfer of criminal proceedings")
# Translators: articles.yaml, article 39, summary
gettext_noop("Proceedings may pass to another State where justice is better served.")
# Translators: articles.yaml, article 40, title
gettext_noop("General principles and procedures relating to mutual legal assistance")
# Translators: articles.yaml, article 40, summary
gettext_noop("How States ask for and give legal assistance: channels, form, contents, limits of use, secrecy, refusal and costs.")
# Translators: articles.yaml, article 40 › paragraph 8 and the structure, part
gettext_noop("paragraph 8 and the structure")
# Translators: articles.yaml, article 41, title
gettext_noop("24/7 network")
# Translators: articles.yaml, article 41, summary
gettext_noop("Each State names a contact point that answers at every hour for immediate help.")
# Translators: articles.yaml, article 41 › that the network exists, part
gettext_noop("that the network exists")
# Translators: articles.yaml, article 42, title
gettext_noop("International cooperation for the purpose of expedited preservation of stored electronic data")
# Translators: articles.yaml, article 42, summary
gettext_noop("A State may ask another to preserve data before it asks for the data themselves; nothing is disclosed yet.")
# Translators: articles.yaml, article 42 › 42(3)(g), part
gettext_noop("42(3)(g)")
# Translators: articles.yaml, article 43, title
gettext_noop("International cooperation for the purpose of expedited disclosure of preserved traffic data")
# Translators: articles.yaml, article 43, summary
gettext_noop("If a provider in a third State took part, enough traffic data are disclosed to find it and the path.")
# Translators: articles.yaml, article 44, title
gettext_noop("Mutual legal assistance in accessing stored electronic data")
# Translators: articles.yaml, article 44, summary
gettext_noop("A State may ask for the search, seizure, securing and disclosure of stored data, also of preserved data.")
# Translators: articles.yaml, article 45, title
gettext_noop("Mutual legal assistance in the real-time collection of traffic data")
# Translators: articles.yaml, article 45, summary
gettext_noop("States try to help each other to collect traffic data as they arise.")
# Translators: articles.yaml, article 46, title
gettext_noop("Mutual legal assistance in the interception of content data")
# Translators: articles.yaml, article 46, summary
gettext_noop("States try to help each other to intercept content, as far as treaties and domestic law allow.")
# Translators: articles.yaml, article 47, title
gettext_noop("Law enforcement cooperation")
# Translators: articles.yaml, article 47, summary
gettext_noop("Police and similar services work together through quick and secure channels.")
# Translators: articles.yaml, article 48, title
gettext_noop("Joint investigations")
# Translators: articles.yaml, article 48, summary
gettext_noop("States may set up joint investigations and respect the State in which they take place.")
# Translators: articles.yaml, article 49, title
gettext_noop("Mechanisms for the recovery of property through international cooperation in confiscation")
# Translators: articles.yaml, article 49, summary
gettext_noop("Foreign orders of freezing and confiscation can be given effect at home.")
# Translators: articles.yaml, article 50, title
gettext_noop("International cooperation for the purposes of confiscation")
# Translators: articles.yaml, article 50, summary
gettext_noop("On request, property is traced, frozen and confiscated for another State.")
# Translators: articles.yaml, article 51, title
gettext_noop("Special cooperation")
# Translators: articles.yaml, article 51, summary
gettext_noop("States may tell each other of proceeds without being asked.")
# Translators: articles.yaml, article 52, title
gettext_noop("Return and disposal of confiscated proceeds of crime or property")
# Translators: articles.yaml, article 52, summary
gettext_noop("What happens to confiscated property; return to victims and former owners comes first if asked.")
# Translators: articles.yaml, article 53, summary
gettext_noop("States work to prevent cybercrime together with society, and make their authorities known.")
# Translators: articles.yaml, article 53 › 53(7), part
gettext_noop("53(7)")
# Translators: articles.yaml, article 54, title
gettext_noop("Technical assistance and capacity-building")
# Translators: articles.yaml, article 54, summary
gettext_noop("States consider helping each other with training, technology and means, above all developing countries.")
# Translators: articles.yaml, article 55, title
gettext_noop("Exchange of information")
# Translators: articles.yaml, article 55, summary
gettext_noop("States consider sharing statistics, analysis and experience.")
# Translators: articles.yaml, article 56, title
gettext_noop("Implementation of the Convention through economic development and technical assistance")
# Translators: articles.yaml, article 56, summary
gettext_noop("Financial and material help so that developing countries can apply the Convention.")
# Translators: articles.yaml, article 57, title
gettext_noop("Conference of the States Parties to the Convention")
# Translators: articles.yaml, article 57, summary
gettext_noop("A Conference of the Parties watches over, reviews and supports the application of the Convention.")
# Translators: articles.yaml, article 58, title
gettext_noop("Secretariat")
# Translators: articles.yaml, article 58, summary
gettext_noop("The Secretary-General of the United Nations provides the secretariat.")
# Translators: articles.yaml, article 59, title
gettext_noop("Implementation of the Convention")
# Translators: articles.yaml, article 59, summary
gettext_noop("Each State does what its law needs to fulfil its duties; stricter measures are allowed.")
# Translators: articles.yaml, article 60, title
gettext_noop("Effects of the Convention")
# Translators: articles.yaml, article 60, summary
gettext_noop("Other treaties between Parties remain usable; other rights and duties are untouched.")
# Translators: articles.yaml, article 61, title
gettext_noop("Relation with protocols")
# Translators: articles.yaml, article 61, summary
gettext_noop("Protocols may supplement the Convention; only its Parties can join them.")
# Translators: articles.yaml, article 62, title
gettext_noop("Adoption of supplementary protocols")
# Translators: articles.yaml, article 62, summary
gettext_noop("How protocols are adopted, and that at least 60 Parties are needed first.")
# Translators: articles.yaml, article 63, title
gettext_noop("Settlement of disputes")
# Translators: articles.yaml, article 63, summary
gettext_noop("Disputes go through negotiation, then arbitration, then the International Court of Justice; the last steps may be reserved.")
# Translators: articles.yaml, article 64, title
gettext_noop("Signature, ratification, acceptance, approval and accession")
# Translators: articles.yaml, article 64, summary
gettext_noop("Who may sign and until when, and how States and regional organizations become Parties.")
# Translators: articles.yaml, article 64 › dates and places of signature, part
gettext_noop("dates and places of signature")
# Translators: articles.yaml, article 65, title
gettext_noop("Entry into force")
# Translators: articles.yaml, article 65, summary
gettext_noop("The Convention enters into force on the 90th day after the 40th instrument; later Parties follow 30 days after theirs.")
# Translators: articles.yaml, article 65 › 65(1), part
gettext_noop("65(1)")
# Translators: articles.yaml, article 66, title
gettext_noop("Amendment")
# Translators: articles.yaml, article 66, summary
gettext_noop("How the Convention is amended, and whom an amendment binds.")
# Translators: articles.yaml, article 67, title
gettext_noop("Denunciation")
# Translators: articles.yaml, article 67, summary
gettext_noop("A Party may leave; it takes effect one year after the notice.")
# Translators: articles.yaml, article 68, title
gettext_noop("Depositary and languages")
# Translators: articles.yaml, article 68, summary
gettext_noop("The Secretary-General keeps the Convention; six languages are equally authentic.")
# Translators: law_terms.yaml, ict_system, term
gettext_noop("information and communications technology system")
# Translators: law_terms.yaml, ict_system, definition
gettext_noop("A device, or several linked ones, of which at least one runs a program that collects, keeps and processes electronic data by itself.")
# Translators: law_terms.yaml, electronic_data, term
gettext_noop("electronic data")
# Translators: law_terms.yaml, electronic_data, definition
gettext_noop("Facts, information or ideas in a form that such a system can process; programs belong to them.")
# Translators: law_terms.yaml, traffic_data, term
gettext_noop("traffic data")
# Translators: law_terms.yaml, traffic_data, definition
gettext_noop("Data that a system in the chain makes about a communication, such as from where, to where, by which way, when, how long, how much and by which service.")
# Translators: law_terms.yaml, content_data, term
gettext_noop("content data")
# Translators: law_terms.yaml, content_data, definition
gettext_noop("What a communication says or shows (writing, pictures, voice, sound, film); neither subscriber information nor traffic data.")
# Translators: law_terms.yaml, service_provider, term
gettext_noop("service provider")
# Translators: law_terms.yaml, service_provider, definition
gettext_noop("A public or private body through whose system users communicate, or one that keeps or processes data for such a service or its users.")
# Translators: law_terms.yaml, subscriber_information, term
gettext_noop("subscriber information")
# Translators: law_terms.yaml, subscriber_information, definition
gettext_noop("What a provider knows of its customer other than traffic and content, such as the service and its period, identity, addresses, numbers, bills and where equipment stands.")
# Translators: law_terms.yaml, personal_data, term
gettext_noop("personal data")
# Translators: law_terms.yaml, personal_data, definition
gettext_noop("Any information about a natural person who is known or can be identified.")
# Translators: law_terms.yaml, serious_crime, term
gettext_noop("serious crime")
# Translators: law_terms.yaml, serious_crime, definition
gettext_noop("An offence whose highest penalty is four years of deprivation of liberty or more, or a heavier penalty.")
# Translators: law_terms.yaml, property, term
gettext_noop("property")
# Translators: law_terms.yaml, property, definition
gettext_noop("Assets of every kind, virtual ones expressly included, and the documents that prove a right in them.")
# Translators: law_terms.yaml, proceeds_of_crime, term
gettext_noop("proceeds of crime")
# Translators: law_terms.yaml, proceeds_of_crime, definition
gettext_noop("Property that came out of an offence, directly or by a detour.")
# Translators: law_terms.yaml, freezing_or_seizure, term
gettext_noop("freezing or seizure")
# Translators: law_terms.yaml, freezing_or_seizure, definition
gettext_noop("A court or another authority forbids for a time that property is moved, or takes it into custody for a time.")
# Translators: law_terms.yaml, confiscation, term
gettext_noop("confiscation")
# Translators: law_terms.yaml, confiscation, definition
gettext_noop("Property is taken away for good by order of a court or another authority; forfeiture belongs to it.")
# Translators: law_terms.yaml, predicate_offence, term
gettext_noop("predicate offence")
# Translators: law_terms.yaml, predicate_offence, definition
gettext_noop("The offence whose proceeds can be laundered in the sense of Article 17.")
# Translators: law_terms.yaml, regional_organization, term
gettext_noop("regional economic integration organization")
# Translators: law_terms.yaml, regional_organization, definition
gettext_noop("A body of sovereign States to which they handed competence in these matters; what is said of States Parties applies to it so far.")
# Translators: law_terms.yaml, emergency, term
gettext_noop("emergency")
# Translators: law_terms.yaml, emergency, definition
gettext_noop("A natural person's life or safety is in grave danger that is about to come true.")
# Translators: offences.yaml, art7, elements
gettext_noop("intentional")
# Translators: offences.yaml, art7, elements
gettext_noop("entering all or part of an information and communications technology system")
# Translators: offences.yaml, art7, elements
gettext_noop("without right")
# Translators: offences.yaml, art7, optional_conditions
gettext_noop("a security measure was breached")
# Translators: offences.yaml, art7, optional_conditions
gettext_noop("the aim was to obtain data, or another dishonest or criminal aim")
# Translators: offences.yaml, art7, optional_conditions
gettext_noop("the system is connected to another system")
# Translators: offences.yaml, art8, elements
gettext_noop("by technical means")
# Translators: offences.yaml, art8, elements
gettext_noop("of non-public transmissions of data to, from or inside a system, electromagnetic emissions included")
# Translators: offences.yaml, art8, optional_conditions
gettext_noop("dishonest or criminal intent")
# Translators: offences.yaml, art9, elements
gettext_noop("damaging, deleting, worsening, changing or suppressing electronic data")
# Translators: offences.yaml, art9, optional_conditions
gettext_noop("serious harm was done")
# Translators: offences.yaml, art10, elements
gettext_noop("seriously hindering the working of a system")
# Translators: offences.yaml, art10, elements
gettext_noop("by entering, sending, damaging, deleting, worsening, changing or suppressing electronic data")
# Translators: offences.yaml, art11, elements
gettext_noop("intentional and without right")
# Translators: offences.yaml, art11, elements
gettext_noop("making, obtaining for use, selling, bringing in, distributing or offering a device or program mainly made or adapted for the offences of Articles 7 to 10")
# Translators: offences.yaml, art11, elements
gettext_noop("or the same with a password, credential, electronic signature or similar data")
# Translators: offences.yaml, art11, elements
gettext_noop("or possessing such an item")
# Translators: offences.yaml, art11, elements
gettext_noop("meant for use in an offence of Articles 7 to 10")
# Translators: offences.yaml, art11, optional_conditions
gettext_noop("no offence where the aim is another one, such as permitted testing or protection of a system, 11(2)")
# Translators: offences.yaml, art11, optional_conditions
gettext_noop("a State may reserve not to apply parts of it, but not on selling, distributing or offering access data, 11(3)")
# Translators: offences.yaml, art12, elements
gettext_noop("entering, changing, deleting or suppressing electronic data so that they are no longer authentic")
# Translators: offences.yaml, art12, elements
gettext_noop("meant to be taken as authentic for legal purposes, readable directly or not")
# Translators: offences.yaml, art12, optional_conditions
gettext_noop("intent to defraud, or a similar dishonest or criminal intent")
# Translators: offences.yaml, art13, elements
gettext_noop("another person loses property")
# Translators: offences.yaml, art13, elements
gettext_noop("through handling of data, interference with a system, or deception about facts by means of a system that makes a person act or omit")
# Translators: offences.yaml, art13, elements
gettext_noop("with fraudulent or dishonest intent to gain money or other property for oneself or another")
# Translators: offences.yaml, art14, elements
gettext_noop("producing, offering, selling, passing on, showing or otherwise making available such material through a system")
# Translators: offences.yaml, art14, elements
gettext_noop("or asking for it, procuring it or gaining access to it")
# Translators: offences.yaml, art14, elements
gettext_noop("or possessing or controlling it where it is stored")
# Translators: offences.yaml, art14, elements
gettext_noop("or financing any of these, which may be an offence of its own")
# Translators: offences.yaml, art14, optional_conditions
gettext_noop("the material is visual, and may include written or audio content, of a person under 18 in one of the situations of 14(2)")
# Translators: offences.yaml, art14, optional_conditions
gettext_noop("may be limited to existing persons or to visual depiction, 14(3)")
# Translators: offences.yaml, art14, optional_conditions
gettext_noop("children's material of themselves and some private material made by consent may be left out, 14(4)")
# Translators: offences.yaml, art14, optional_conditions
gettext_noop("stricter duties to protect children remain, 14(5)")
# Translators: offences.yaml, art15, elements
gettext_noop("communicating, soliciting, grooming or making an arrangement through a system")
# Translators: offences.yaml, art15, elements
gettext_noop("in order to commit a sexual offence against a child as domestic law defines it, Article 14 included")
# Translators: offences.yaml, art15, optional_conditions
gettext_noop("an act in furtherance was done")
# Translators: offences.yaml, art15, optional_conditions
gettext_noop("may be extended to a person believed to be a child")
# Translators: offences.yaml, art15, optional_conditions
gettext_noop("conduct of children themselves may be left out")
# Translators: offences.yaml, art16, elements
gettext_noop("selling, passing on, publishing or otherwise making available through a system")
# Translators: offences.yaml, art16, elements
gettext_noop("an intimate image of a person who did not consent")
# Translators: offences.yaml, art16, optional_conditions
gettext_noop("the image is a visual recording of a person over 18, sexual, private when made and still expected to be private, 16(2)")
# Translators: offences.yaml, art16, optional_conditions
gettext_noop("may be extended to persons under 18 who are old enough under domestic law for sexual activity, 16(3)")
# Translators: offences.yaml, art16, optional_conditions
gettext_noop("a minor cannot consent where Article 14 applies, 16(4)")
# Translators: offences.yaml, art16, optional_conditions
gettext_noop("intent to harm may be required, 16(5)")
# Translators: offences.yaml, art17, elements
gettext_noop("converting or transferring proceeds, or hiding their nature, origin, place, movement or owner")
# Translators: offences.yaml, art17, elements
gettext_noop("as far as the basic concepts of the legal system allow, also acquiring, possessing or using proceeds")
# Translators: offences.yaml, art17, elements
gettext_noop("and joining in, conspiring, attempting or helping")
# Translators: offences.yaml, art17, optional_conditions
gettext_noop("predicate offences are those of Articles 7 to 16")
# Translators: offences.yaml, art17, optional_conditions
gettext_noop("a predicate offence abroad counts if it is criminal in both places")
# Translators: offences.yaml, art17, optional_conditions
gettext_noop("the launderer of one's own proceeds may be left unpunished")
# Translators: offences.yaml, art17, optional_conditions
gettext_noop("intent may be inferred from the facts")
# Translators: grounds.yaml, 40.8.dual_criminality, text
gettext_noop("The conduct would be no offence in the requested State. It may help all the same.")
# Translators: grounds.yaml, 40.8.de_minimis, text
gettext_noop("The matter is trifling.")
# Translators: grounds.yaml, 40.8.other_provision, text
gettext_noop("The same help can be had under another provision.")
# Translators: grounds.yaml, 40.21.a, text
gettext_noop("The request does not have the form the Convention asks for.")
# Translators: grounds.yaml, 40.21.b, text
gettext_noop("To execute it would be likely to harm sovereignty, security, public order or other essential interests.")
# Translators: grounds.yaml, 40.21.c, text
gettext_noop("Domestic law would not allow the measure for a similar offence in a case of its own.")
# Translators: grounds.yaml, 40.21.d, text
gettext_noop("To grant it would be contrary to the requested State's own system of mutual legal assistance.")
# Translators: grounds.yaml, 40.22, text
gettext_noop("There are substantial reasons to fear that the aim is to persecute a person for sex, race, language, religion, nationality, ethnic origin or political opinions.")
# Translators: grounds.yaml, 40.27, text
gettext_noop("To help now would disturb an investigation, prosecution or proceeding that is under way.")
# Translators: grounds.yaml, 41.3, text
gettext_noop("The contact point may not give this help under its domestic law and practice.")
# Translators: grounds.yaml, 42.5, text
gettext_noop("The requested State reserved this, and has reason to believe that dual criminality will be missing when disclosure is asked for.")
# Translators: grounds.yaml, 45.2, text
gettext_noop("Conditions of domestic law for collecting traffic data in real time are not met; help is owed at least where it could be had in a similar domestic case.")
# Translators: grounds.yaml, 46, text
gettext_noop("Treaties or domestic law do not allow content to be collected or recorded for such a case.")
# Translators: grounds.yaml, 30.1, text
gettext_noop("The offence is not one of the serious offences for which domestic law allows interception.")
# Translators: grounds.yaml, 36.1.a, text
gettext_noop("To transfer the personal data would break the law on data protection that applies to the State that holds them.")
# Translators: grounds.yaml, 36.3, text
gettext_noop("The State that supplied the personal data does not authorize that they are passed on.")
# Translators: grounds.yaml, 40.19, text
gettext_noop("The State that supplied the information or evidence does not consent to another use.")
# Translators: grounds.yaml, 37.1.dual_criminality, text
gettext_noop("The conduct is not punishable in both States. Domestic law may allow extradition all the same, 37(2).")
# Translators: grounds.yaml, 37.8, text
gettext_noop("A condition of domestic law or of a treaty is not met, such as the least penalty, or one of their own grounds of refusal applies.")
# Translators: grounds.yaml, 37.11, text
gettext_noop("The person is a national of the requested State. It must then submit the case to its own prosecution without undue delay, if asked.")
# Translators: grounds.yaml, 47.1, text
gettext_noop("The domestic legal and administrative system does not allow this cooperation.")
# Translators: grounds.yaml, 50.insufficient_evidence, text
gettext_noop("Sufficient evidence did not arrive, or did not arrive in time.")
# Translators: grounds.yaml, 50.de_minimis, text
gettext_noop("The property is of little value.")
# Translators: grounds.yaml, 52.domestic_law, text
gettext_noop("Domestic law does not permit the return.")
# Translators: grounds.yaml, 40.23, text
gettext_noop("That the offence is also seen as a fiscal matter is not enough to refuse.")
# Translators: grounds.yaml, 40.24, text
gettext_noop("Bank secrecy is no reason to refuse.")
# Translators: grounds.yaml, 37.16, text
gettext_noop("Extradition is not refused only because the offence is also seen as a fiscal matter.")
# Translators: acts.yaml, draft, label
gettext_noop("Draft")
# Translators: acts.yaml, awaiting_approval, label
gettext_noop("Awaiting approval")
# Translators: acts.yaml, approved, label
gettext_noop("Approved")
# Translators: acts.yaml, sent, label
gettext_noop("Sent")
# Translators: acts.yaml, under_consideration, label
gettext_noop("Under consideration")
# Translators: acts.yaml, accepted, label
gettext_noop("Accepted")
# Translators: acts.yaml, information_requested, label
gettext_noop("Information requested")
# Translators: acts.yaml, consultation, label
gettext_noop("In consultation")
# Translators: acts.yaml, conditions_proposed, label
gettext_noop("Conditions proposed")
# Translators: acts.yaml, in_execution, label
gettext_noop("In execution")
# Translators: acts.yaml, preserved, label
gettext_noop("Preserved")
# Translators: acts.yaml, granted, label
gettext_noop("Granted")
# Translators: acts.yaml, released, label
gettext_noop("Released")
# Translators: acts.yaml, part_executed, label
gettext_noop("Executed in part")
# Translators: acts.yaml, executed, label
gettext_noop("Executed")
# Translators: acts.yaml, agreed, label
gettext_noop("Agreed")
# Translators: acts.yaml, dispatched, label
gettext_noop("Dispatched")
# Translators: acts.yaml, postponed, label
gettext_noop("Postponed")
# Translators: acts.yaml, nothing_found, label
gettext_noop("Nothing found")
# Translators: acts.yaml, refused, label
gettext_noop("Refused or postponed")
# Translators: acts.yaml, withdrawn, label
gettext_noop("Withdrawn")
# Translators: acts.yaml, closed, label
gettext_noop("Closed")
# Translators: acts.yaml, request, label
gettext_noop("Send the request")
# Translators: acts.yaml, accept, label
gettext_noop("Accept the request")
# Translators: acts.yaml, accept › note, label
gettext_noop("Is there anything they should know now?")
# Translators: acts.yaml, accept › note, help
gettext_noop("For example when you expect the first result; the Convention asks for no such note.")
# Translators: acts.yaml, ask, label
gettext_noop("Ask for more information")
# Translators: acts.yaml, ask › question, label
gettext_noop("What do you need to know?")
# Translators: acts.yaml, ask › question, help
gettext_noop("Ask only what you need to go on, so that one answer is enough.")
# Translators: acts.yaml, answer, label
gettext_noop("Answer the question")
# Translators: acts.yaml, answer › answer, label
gettext_noop("What is your answer?")
# Translators: acts.yaml, answer › answer, help
gettext_noop("Answer each point of the question; say so where you do not know.")
# Translators: acts.yaml, order_to_holder, label
gettext_noop("Record the order to the holder")
# Translators: acts.yaml, order_to_holder › holder, label
gettext_noop("Who was ordered?")
# Translators: acts.yaml, order_to_holder › holder, help
gettext_noop("Name the person or provider who holds the data.")
# Translators: acts.yaml, order_to_holder › legal_basis, label
gettext_noop("Under which law, and by whom?")
# Translators: acts.yaml, order_to_holder › legal_basis, help
gettext_noop("Give the domestic provision and the body that ordered or authorized it, because the safeguards of Article 24 apply at home.")
# Translators: acts.yaml, order_to_holder › ordered_at, label
gettext_noop("When was it ordered?")
# Translators: acts.yaml, order_to_holder › ordered_at, help
gettext_noop("Give the moment the order reached the holder.")
# Translators: acts.yaml, preserved, label
gettext_noop("Report the data as preserved")
# Translators: acts.yaml, preserved › from_at, label
gettext_noop("Since when are the data preserved?")
# Translators: acts.yaml, preserved › from_at, help
gettext_noop("Give the moment from which they can no longer be lost, because the shortest period counts from here.")
# Translators: acts.yaml, preserved › until_at, label
gettext_noop("Until when, at the least?")
# Translators: acts.yaml, preserved › until_at, help
gettext_noop("Give the first moment at which they may be let go if no request for them has come by then.")
# Translators: acts.yaml, preserved › note, label
gettext_noop("What exactly was preserved?")
# Translators: acts.yaml, preserved › note, help
gettext_noop("Name what differs from the request, such as a shorter time or a missing account.")
# Translators: acts.yaml, nothing_found, label
gettext_noop("Report that nothing was found")
# Translators: acts.yaml, nothing_found › searched, label
gettext_noop("Where did you look, and for what?")
# Translators: acts.yaml, nothing_found › searched, help
gettext_noop("Say it so that they can tell a wrong identifier from data that are gone.")
# Translators: acts.yaml, inform, label
gettext_noop("Give the information asked for")
# Translators: acts.yaml, inform › information, label
gettext_noop("What do you know?")
# Translators: acts.yaml, inform › information, help
gettext_noop("Name the provider, where it can be reached, and how sure you are.")
# Translators: acts.yaml, take_note, label
gettext_noop("Take note of the message")
# Translators: acts.yaml, refuse, label
gettext_noop("Refuse or postpone the request")
# Translators: acts.yaml, refuse › ground, label
gettext_noop("On which ground?")
# Translators: acts.yaml, refuse › ground, help
gettext_noop("Only the grounds that the Convention leaves open for this kind of request are shown.")
# Translators: acts.yaml, refuse › reasons, label
gettext_noop("What are your reasons?")
# Translators: acts.yaml, refuse › reasons, help
gettext_noop("Write what the other State may know; a refusal without reasons is not allowed.")
# Translators: acts.yaml, refuse › effect, label
gettext_noop("What follows?")
# Translators: acts.yaml, refuse › effect, help
gettext_noop("A postponed request stays with you and can be accepted later.")
# Translators: acts.yaml, refuse › effect › refused, label
gettext_noop("The request is refused")
# Translators: acts.yaml, refuse › effect › postponed, label
gettext_noop("The request is postponed")
# Translators: acts.yaml, withdraw, label
gettext_noop("Withdraw the request")
# Translators: acts.yaml, withdraw › reasons, label
gettext_noop("Why is help no longer needed?")
# Translators: acts.yaml, withdraw › reasons, help
gettext_noop("One sentence is enough; it lets the other side stop work at once.")
# Translators: acts.yaml, decide_grant, label
gettext_noop("Decide to grant the request")
# Translators: acts.yaml, decide_grant › legal_basis, help
gettext_noop("Give the domestic provision and the decision, so that its lawfulness can be reviewed later.")
# Translators: acts.yaml, decide_grant › extent, label
gettext_noop("How much is granted?")
# Translators: acts.yaml, decide_grant › extent, help
gettext_noop("Say whether all or a part of what was asked is granted.")
# Translators: acts.yaml, decide_grant › extent › whole, label
gettext_noop("All that was asked")
# Translators: acts.yaml, decide_grant › extent › part, label
gettext_noop("A part of what was asked")
# Translators: acts.yaml, decide_grant › conditions, label
gettext_noop("Under which conditions?")
# Translators: acts.yaml, decide_grant › conditions, help
gettext_noop("A condition that the requesting State accepts binds it, so write only what you will hold it to.")
# Translators: acts.yaml, release, label
gettext_noop("Release the data")
# Translators: acts.yaml, release › evidence, label
gettext_noop("Which items of evidence?")
# Translators: acts.yaml, release › evidence, help
gettext_noop("Choose the sealed items; each one travels with its digest and its chain of custody.")
# Translators: acts.yaml, release › limits, label
gettext_noop("Which limits of use travel with them?")
# Translators: acts.yaml, release › limits, help
gettext_noop("Use beyond the purpose of the request needs your consent; name any further limit.")
# Translators: acts.yaml, close, label
gettext_noop("Close the request")
# Translators: acts.yaml, close › note, label
gettext_noop("Is there a last word?")
# Translators: acts.yaml, close › note, help
gettext_noop("For example how the data will be asked for, or whether they were of use.")
# Translators: acts.yaml, acknowledge, label
gettext_noop("Acknowledge the request")
# Translators: acts.yaml, acknowledge › handler, label
gettext_noop("Who looks after it?")
# Translators: acts.yaml, acknowledge › handler, help
gettext_noop("Name the office or person they can ask.")
# Translators: acts.yaml, acknowledge › expected_on, label
gettext_noop("By when do you expect to answer?")
# Translators: acts.yaml, acknowledge › expected_on, help
gettext_noop("Give a day only if you mean to keep it.")
# Translators: acts.yaml, end_preservation, label
gettext_noop("Report the end of preservation")
# Translators: acts.yaml, end_preservation › ended_at, label
gettext_noop("Since when are the data no longer kept?")
# Translators: acts.yaml, end_preservation › ended_at, help
gettext_noop("Give the moment from which the holder may let them go, which is never before the end you reported.")
# Translators: acts.yaml, end_preservation › cause, label
gettext_noop("Why did it end?")
# Translators: acts.yaml, end_preservation › cause, help
gettext_noop("Choose the cause; if a request for the data has arrived, they are kept until it is decided.")
# Translators: acts.yaml, end_preservation › cause › period_over, label
gettext_noop("The period is over and no request for the data came")
# Translators: acts.yaml, end_preservation › cause › decided, label
gettext_noop("The request for the data is decided")
# Translators: acts.yaml, end_preservation › cause › other, label
gettext_noop("Another cause")
# Translators: acts.yaml, end_preservation › note, help
gettext_noop("For example whether the data still exist in another place.")
# Translators: acts.yaml, reply, label
gettext_noop("Reply to the question")
# Translators: acts.yaml, reply › information, help
gettext_noop("Answer each point, and say how sure you are and who told you.")
# Translators: acts.yaml, reply › limits, label
gettext_noop("Which limits of use travel with it?")
# Translators: acts.yaml, reply › limits, help
gettext_noop("Say if it may serve as a lead only and not as evidence.")
# Translators: acts.yaml, status_answer, label
gettext_noop("Say how far it has come")
# Translators: acts.yaml, status_answer › status, label
gettext_noop("How far has the request come?")
# Translators: acts.yaml, status_answer › status, help
gettext_noop("Choose the nearest, and explain below.")
# Translators: acts.yaml, status_answer › status › other, label
gettext_noop("Something else")
# Translators: acts.yaml, status_answer › explanation, label
gettext_noop("What has been done, and what is still to come?")
# Translators: acts.yaml, status_answer › explanation, help
gettext_noop("Say what holds it up, so that they can help.")
# Translators: acts.yaml, partial_result, label
gettext_noop("Report a part of the result")
# Translators: acts.yaml, partial_result › result, label
gettext_noop("What has been done?")
# Translators: acts.yaml, partial_result › result, help
gettext_noop("Say what was done, when and by whom.")
# Translators: acts.yaml, partial_result › outstanding, label
gettext_noop("What is still to come?")
# Translators: acts.yaml, partial_result › outstanding, help
gettext_noop("Name each part that is not done yet, so that nothing is forgotten.")
# Translators: acts.yaml, result, label
gettext_noop("Report the result")
# Translators: acts.yaml, consult, label
gettext_noop("Consult before a refusal or postponement")
# Translators: acts.yaml, consult › ground, label
gettext_noop("Which ground do you think of?")
# Translators: acts.yaml, consult › obstacle, label
gettext_noop("What stands in the way?")
# Translators: acts.yaml, consult › obstacle, help
gettext_noop("Say what they could change, add or accept so that help becomes possible.")
# Translators: acts.yaml, give_views, label
gettext_noop("Give your views")
# Translators: acts.yaml, give_views › views, label
gettext_noop("What is your view?")
# Translators: acts.yaml, give_views › views, help
gettext_noop("Take up each obstacle they named, and say what you can change.")
# Translators: acts.yaml, propose_conditions, label
gettext_noop("Propose conditions")
# Translators: acts.yaml, agree_conditions, label
gettext_noop("Accept the conditions")
# Translators: acts.yaml, agree_conditions › note, help
gettext_noop("Conditions that you accept bind you; this note does not change them.")
# Translators: acts.yaml, decline_conditions, label
gettext_noop("Do not accept the conditions")
# Translators: acts.yaml, decline_conditions › views, help
gettext_noop("Say which condition you cannot keep, and what you could keep instead.")
# Translators: acts.yaml, postpone, label
gettext_noop("Postpone the request")
# Translators: acts.yaml, postpone › reasons, help
gettext_noop("Write what the other State may know; a postponement without reasons is not allowed.")
# Translators: acts.yaml, postpone › until_on, label
gettext_noop("Until about when?")
# Translators: acts.yaml, postpone › until_on, help
gettext_noop("Give the day on which you mean to take it up again, if you can.")
# Translators: acts.yaml, agree, label
gettext_noop("Agree")
# Translators: acts.yaml, agree › agreement, label
gettext_noop("What is agreed?")
# Translators: acts.yaml, agree › agreement, help
gettext_noop("Repeat it in your own words, with every condition, so that nobody has to guess later.")
# Translators: acts.yaml, decline, label
gettext_noop("Decline")
# Translators: acts.yaml, decline › reasons, help
gettext_noop("The Convention leaves this help to your judgement; say all the same what could change it.")
# Translators: acts.yaml, consult_extradition, label
gettext_noop("Consult before refusing extradition")
# Translators: acts.yaml, grant_extradition, label
gettext_noop("Grant extradition")
# Translators: acts.yaml, refuse_extradition, label
gettext_noop("Refuse extradition")
# Translators: acts.yaml, refuse_extradition › reasons, help
gettext_noop("Reasons are given unless your law or your obligations keep you from it; say so then.")
# Translators: acts.yaml, report_custody, label
gettext_noop("Report the person as in custody")
# Translators: acts.yaml, report_custody › from_at, label
gettext_noop("Since when is the person in custody?")
# Translators: acts.yaml, report_custody › from_at, help
gettext_noop("Give the moment from which the time for the request for extradition counts.")
# Translators: acts.yaml, report_custody › request_due_at, label
gettext_noop("By when must the request for extradition arrive?")
# Translators: acts.yaml, report_custody › request_due_at, help
gettext_noop("Give the last moment under your law or treaty; the person is released after it.")
# Translators: acts.yaml, report_custody › note, help
gettext_noop("For example where the person is held, and whether the person has a lawyer and an interpreter.")
# Translators: acts.yaml, report_surrender, label
gettext_noop("Report the surrender")
# Translators: acts.yaml, report_surrender › surrendered_at, label
gettext_noop("When was the person surrendered?")
# Translators: acts.yaml, report_surrender › surrendered_at, help
gettext_noop("Give the moment at which the officers of the other State took over.")
# Translators: acts.yaml, report_surrender › place, label
gettext_noop("Where?")
# Translators: acts.yaml, report_surrender › place, help
gettext_noop("Name the place and the officers who took over.")
# Translators: acts.yaml, report_surrender › custody_days, label
gettext_noop("How many days was the person in custody for it?")
# Translators: acts.yaml, report_surrender › custody_days, help
gettext_noop("Give whole days, because most States count them towards the sentence.")
# Translators: acts.yaml, report_measure, label
gettext_noop("Report a provisional measure")
# Translators: acts.yaml, report_measure › measure, label
gettext_noop("What was traced, frozen or seized?")
# Translators: acts.yaml, report_measure › measure, help
gettext_noop("Name each asset, where it is, who holds it, and about what it is worth.")
# Translators: acts.yaml, report_measure › taken_at, label
gettext_noop("Since when does it hold?")
# Translators: acts.yaml, report_measure › taken_at, help
gettext_noop("Give the moment from which the asset can no longer be moved.")
# Translators: acts.yaml, approve_document, label
gettext_noop("Approve the document")
# Translators: acts.yaml, approve_document › note, label
gettext_noop("On whose decision?")
# Translators: acts.yaml, approve_document › note, help
gettext_noop("Name the body that decided, if it is not you, with the date and number of its decision.")
# Translators: acts.yaml, dispatch, label
gettext_noop("Record the dispatch")
# Translators: acts.yaml, dispatch › dispatched_at, label
gettext_noop("When did it leave?")
# Translators: acts.yaml, dispatch › dispatched_at, help
gettext_noop("Give the moment at which it was handed in or sent.")
# Translators: acts.yaml, dispatch › channel, label
gettext_noop("On which way?")
# Translators: acts.yaml, dispatch › channel, help
gettext_noop("Choose how it left; this software does not send it.")
# Translators: acts.yaml, dispatch › channel › diplomatic, label
gettext_noop("Diplomatic note")
# Translators: acts.yaml, dispatch › channel › by_hand, label
gettext_noop("By hand")
# Translators: acts.yaml, dispatch › channel › post, label
gettext_noop("By post")
# Translators: acts.yaml, dispatch › channel › electronic, label
gettext_noop("By e-mail or portal")
# Translators: acts.yaml, dispatch › channel › other, label
gettext_noop("Another way")
# Translators: acts.yaml, dispatch › reference, label
gettext_noop("Under which reference?")
# Translators: acts.yaml, dispatch › reference, help
gettext_noop("Give the number of the note or letter, so that it is found again.")
# Translators: acts.yaml, record_receipt, label
gettext_noop("Record the receipt")
# Translators: acts.yaml, record_receipt › received_at, label
gettext_noop("When did it arrive?")
# Translators: acts.yaml, record_receipt › received_at, help
gettext_noop("Give the moment the addressee confirms; some periods count from here.")
# Translators: acts.yaml, record_receipt › reference, help
gettext_noop("Give the number the addressee gave it, such as that of a depositary notification.")
# Translators: journeys.yaml, preservation, title
gettext_noop("Data are kept from being lost")
# Translators: journeys.yaml, assistance, title
gettext_noop("A request is considered, executed and answered, with evidence where it is released")
# Translators: journeys.yaml, notice, title
gettext_noop("One State tells another something")
# Translators: journeys.yaml, enquiry, title
gettext_noop("A question and its answer")
# Translators: journeys.yaml, status, title
gettext_noop("A question how far a request has come")
# Translators: journeys.yaml, emergency, title
gettext_noop("A question in an emergency, to which data may be handed over")
# Translators: journeys.yaml, consent, title
gettext_noop("Consent is asked for, and given on a ground of law or refused")
# Translators: journeys.yaml, agreement, title
gettext_noop("Something is proposed, and agreed or declined freely")
# Translators: journeys.yaml, extradition, title
gettext_noop("The surrender of a person is asked for and decided")
# Translators: journeys.yaml, provisional_arrest, title
gettext_noop("A person is to be held until extradition can be asked for")
# Translators: journeys.yaml, asset, title
gettext_noop("Property is traced, held or confiscated")
# Translators: journeys.yaml, document, title
gettext_noop("A document is approved and dispatched outside this network")
# Translators: instruments.yaml, uncc-2024, title
gettext_noop("United Nations Convention against Cybercrime (adopted 2024)")
# Translators: instruments.yaml, uncc-2024, note
gettext_noop("Enters into force on the 90th day after the 40th instrument, 65(1). Until then it serves for exercises only.")
# Translators: instruments.yaml, budapest-2001, title
gettext_noop("Convention on Cybercrime of the Council of Europe (Budapest, 2001)")
# Translators: instruments.yaml, budapest-2001, note
gettext_noop("Only between its Parties.")
# Translators: instruments.yaml, untoc-2000, title
gettext_noop("United Nations Convention against Transnational Organized Crime (2000)")
# Translators: instruments.yaml, untoc-2000, note
gettext_noop("Only for offences within its scope. It knows no preservation of its own; Article 18 on mutual legal assistance has to carry it.")
# Translators: instruments.yaml, bilateral, title
gettext_noop("A treaty between the two States")
# Translators: instruments.yaml, bilateral, note
gettext_noop("Name the treaty and its article in the request; whether it is in force is for the two States to confirm.")
# Translators: instruments.yaml, reciprocity, title
gettext_noop("Reciprocity or comity, without a treaty")
# Translators: instruments.yaml, reciprocity, note
gettext_noop("Rests on domestic law. Say what the requesting State would do in the same case.")
# Translators: shared/general.yaml, authority › authority, label
gettext_noop("Which authority asks?")
# Translators: shared/general.yaml, authority › authority, help
gettext_noop("Your authority as its partners know it; it is filled in from the register.")
# Translators: shared/general.yaml, authority › authority, law_term
gettext_noop("the requesting authority")
# Translators: shared/general.yaml, convention_offence › offence, label
gettext_noop("Which offence do you investigate?")
# Translators: shared/general.yaml, convention_offence › offence, help
gettext_noop("Choose the article whose conduct fits the facts, whatever your own code calls it.")
# Translators: shared/general.yaml, convention_offence › offence, law_term
gettext_noop("offence established in accordance with this Convention")
# Translators: shared/general.yaml, case › case_reference, label
gettext_noop("What is your case called?")
# Translators: shared/general.yaml, case › case_reference, help
gettext_noop("Give your file number, because help is owed only for a specific investigation or proceeding.")
# Translators: shared/general.yaml, case › case_reference, law_term
gettext_noop("reference of the investigation or proceeding")
# Translators: shared/general.yaml, about › about, label
gettext_noop("Which request is it about?")
# Translators: shared/general.yaml, about › about, help
gettext_noop("Give the reference of the request.")
# Translators: shared/general.yaml, about › about, law_term
gettext_noop("the request")
# Translators: shared/general.yaml, notice › dual_criminality, meaning
gettext_noop("A notice depends on no condition.")
# Translators: shared/general.yaml, notice › confidentiality, text
gettext_noop("The same level as the request it is about.")
# Translators: shared/general.yaml, as_original › dual_criminality, meaning
gettext_noop("As for the original request.")
# Translators: shared/general.yaml, silent › dual_criminality, meaning
gettext_noop("The Convention does not speak of it for this kind.")
# Translators: shared/general.yaml, silent › confidentiality, text
gettext_noop("As the two authorities agree.")
# Translators: shared/general.yaml, by_agreement › by_agreement, meaning
gettext_noop("The States agree on the time; the Convention names no figure.")
# Translators: shared/general.yaml, by_agreement › dual_criminality, meaning
gettext_noop("As the States agree.")
# Translators: shared/general.yaml, public › dual_criminality, meaning
gettext_noop("No offence stands behind it.")
# Translators: shared/general.yaml, public › confidentiality, text
gettext_noop("It is public or goes to all Parties.")
# Translators: shared/mutual_assistance.yaml, mla.case › authority, law_term
gettext_noop("identity of the authority making the request")
# Translators: shared/mutual_assistance.yaml, mla.case › subject, label
gettext_noop("What is the case about, and how far has it come?")
# Translators: shared/mutual_assistance.yaml, mla.case › subject, help
gettext_noop("Name the case and say whether it is an investigation, a prosecution or a court proceeding.")
# Translators: shared/mutual_assistance.yaml, mla.case › subject, law_term
gettext_noop("subject matter and nature of the investigation, prosecution or judicial proceeding")
# Translators: shared/mutual_assistance.yaml, mla.case › conducting_authority, label
gettext_noop("Who conducts the case?")
# Translators: shared/mutual_assistance.yaml, mla.case › conducting_authority, help
gettext_noop("Give name and function of the prosecutor, judge or police unit in charge, who may be another than you.")
# Translators: shared/mutual_assistance.yaml, mla.case › conducting_authority, law_term
gettext_noop("name and functions of the authority conducting the investigation, prosecution or judicial proceeding")
# Translators: shared/mutual_assistance.yaml, mla.case › offence › other_serious_crime, label
gettext_noop("Another serious crime")
# Translators: shared/mutual_assistance.yaml, mla.case › max_penalty_years, label
gettext_noop("What is the highest penalty, in years?")
# Translators: shared/mutual_assistance.yaml, mla.case › max_penalty_years, help
gettext_noop("Give the highest penalty under your law, because from four years on the offence counts as a serious crime.")
# Translators: shared/mutual_assistance.yaml, mla.case › facts, label
gettext_noop("What happened?")
# Translators: shared/mutual_assistance.yaml, mla.case › facts, help
gettext_noop("Tell the facts in order, with dates and sources, so that a judge of the other State can decide on them.")
# Translators: shared/mutual_assistance.yaml, mla.case › facts, law_term
gettext_noop("summary of the relevant facts")
# Translators: shared/mutual_assistance.yaml, mla.procedure › procedure, label
gettext_noop("Must it be done in a special way?")
# Translators: shared/mutual_assistance.yaml, mla.procedure › procedure, help
gettext_noop("Name any form your courts need, such as a certificate or a digest of each file, because it is followed where law allows.")
# Translators: shared/mutual_assistance.yaml, mla.procedure › procedure, law_term
gettext_noop("particular procedure to be followed")
# Translators: shared/mutual_assistance.yaml, mla.assistance › assistance, label
gettext_noop("What should they do?")
# Translators: shared/mutual_assistance.yaml, mla.assistance › assistance, help
gettext_noop("Say which measure you ask for, and no more than the case needs.")
# Translators: shared/mutual_assistance.yaml, mla.assistance › assistance, law_term
gettext_noop("description of the assistance sought")
# Translators: shared/mutual_assistance.yaml, mla.persons › persons, label
gettext_noop("Whom does it concern?")
# Translators: shared/mutual_assistance.yaml, mla.persons › persons, help
gettext_noop("Give name, place and nationality of each person as far as you know them, and what part each one has in the case.")
# Translators: shared/mutual_assistance.yaml, mla.persons › persons, law_term
gettext_noop("identity, location and nationality of any person concerned")
# Translators: shared/mutual_assistance.yaml, mla.items › items, label
gettext_noop("Which items or accounts does it concern?")
# Translators: shared/mutual_assistance.yaml, mla.items › items, help
gettext_noop("Describe each one, where it comes from and where it is, as far as you know.")
# Translators: shared/mutual_assistance.yaml, mla.items › items, law_term
gettext_noop("origin, description and location of items or accounts")
# Translators: shared/mutual_assistance.yaml, mla.period › period_from, label
gettext_noop("From when is the time that matters?")
# Translators: shared/mutual_assistance.yaml, mla.period › period_from, help
gettext_noop("Give the first moment that matters, in UTC.")
# Translators: shared/mutual_assistance.yaml, mla.period › period_from, law_term
gettext_noop("period covered")
# Translators: shared/mutual_assistance.yaml, mla.period › period_until, label
gettext_noop("Until when?")
# Translators: shared/mutual_assistance.yaml, mla.period › period_until, help
gettext_noop("Give the first moment that no longer matters, in UTC.")
# Translators: shared/mutual_assistance.yaml, mla.purpose › purpose, label
gettext_noop("What will you use it for?")
# Translators: shared/mutual_assistance.yaml, mla.purpose › purpose, help
gettext_noop("Say what it is to prove and before whom, because you may use it for nothing else without consent, 40(19).")
# Translators: shared/mutual_assistance.yaml, mla.purpose › purpose, law_term
gettext_noop("purpose for which the evidence, information or action is sought")
# Translators: shared/mutual_assistance.yaml, mla.data › identifiers, label
gettext_noop("How can the data be found?")
# Translators: shared/mutual_assistance.yaml, mla.data › identifiers, help
gettext_noop("Paste one identifier per line, such as an e-mail address, a user name, or an IP address with port, date and time zone.")
# Translators: shared/mutual_assistance.yaml, mla.data › holder, label
gettext_noop("Who holds the data, or where are they?")
# Translators: shared/mutual_assistance.yaml, mla.data › holder, help
gettext_noop("Name the provider or the place of the system, or write \"not known\".")
# Translators: shared/mutual_assistance.yaml, mla.handling › deadline_on, label
gettext_noop("By which day do you need an answer?")
# Translators: shared/mutual_assistance.yaml, mla.handling › deadline_on, help
gettext_noop("Name a day only if you can give a reason for it, such as a trial date.")
# Translators: shared/mutual_assistance.yaml, mla.handling › deadline_on, law_term
gettext_noop("deadline suggested by the requesting State")
# Translators: shared/mutual_assistance.yaml, mla.handling › deadline_reason, label
gettext_noop("Why by that day?")
# Translators: shared/mutual_assistance.yaml, mla.handling › deadline_reason, help
gettext_noop("A deadline is taken into account as far as possible if it comes with its reason.")
# Translators: shared/mutual_assistance.yaml, mla.handling › secrecy, label
gettext_noop("Must the request be kept secret?")
# Translators: shared/mutual_assistance.yaml, mla.handling › secrecy, help
gettext_noop("The other State then tells only those it needs in order to execute it, and warns you if it cannot.")
# Translators: shared/mutual_assistance.yaml, mla.handling › secrecy, law_term
gettext_noop("confidentiality of the fact and substance of the request")
# Translators: shared/mutual_assistance.yaml, mla.handling › secrecy_until, label
gettext_noop("Until when must it be secret?")
# Translators: shared/mutual_assistance.yaml, mla.handling › secrecy_until, help
gettext_noop("Give an end date, so that secrecy is looked at again and does not last for ever.")
# Translators: shared/mutual_assistance.yaml, mla.handling › as_soon_as_possible, meaning
gettext_noop("The request is executed as soon as possible, and reasoned deadlines are taken into account; the Convention names no figure.")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(8), meaning
gettext_noop("The requested State may refuse for lack of dual criminality; the test looks at the conduct, not at its name, 35(3).")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(20), text
gettext_noop("The requesting State may ask that the request and its content stay secret, except as far as execution needs; it is warned promptly if that cannot be kept.")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(28), text
gettext_noop("Consult before refusing under 40(21) or postponing under 40(27).")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(25), text
gettext_noop("Give reasons for any refusal.")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(26), text
gettext_noop("Answer reasonable questions on how far the request has come.")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(26), text
gettext_noop("Say promptly when the help is no longer needed.")
# Translators: shared/mutual_assistance.yaml, mla.handling › 40(19), text
gettext_noop("Use what is received only for the stated purpose, unless the other State consents.")
# Translators: kinds/preservation.yaml, preserve.request, route
gettext_noop("From a competent authority, through its 24/7 point or central authority, to the 24/7 point of the State where the system is.")
# Translators: kinds/preservation.yaml, preserve.request › authority, law_term
gettext_noop("the authority seeking the preservation")
# Translators: kinds/preservation.yaml, preserve.request › offence, law_term
gettext_noop("offence that is the subject of the investigation")
# Translators: kinds/preservation.yaml, preserve.request › facts, help
gettext_noop("Say in a few sentences who did what, when and to whom, so that a stranger understands why you ask.")
# Translators: kinds/preservation.yaml, preserve.request › facts, law_term
gettext_noop("brief summary of the facts")
# Translators: kinds/preservation.yaml, preserve.request › data_description, label
gettext_noop("Which data must be kept?")
# Translators: kinds/preservation.yaml, preserve.request › data_description, help
gettext_noop("Name the account, mailbox, log or file, because an order that is too broad is often refused.")
# Translators: kinds/preservation.yaml, preserve.request › data_description, law_term
gettext_noop("electronic data to be preserved")
# Translators: kinds/preservation.yaml, preserve.request › data_category, label
gettext_noop("What kind of data is it?")
# Translators: kinds/preservation.yaml, preserve.request › data_category, help
gettext_noop("Choose the kind, because the holder often keeps each one in a different place and for a different time.")
# Translators: kinds/preservation.yaml, preserve.request › data_category, law_term
gettext_noop("subscriber information, traffic data, content data")
# Translators: kinds/preservation.yaml, preserve.request › data_category › subscriber, label
gettext_noop("Who the customer is")
# Translators: kinds/preservation.yaml, preserve.request › data_category › traffic, label
gettext_noop("Who communicated when and with whom")
# Translators: kinds/preservation.yaml, preserve.request › data_category › content, label
gettext_noop("What was said or stored")
# Translators: kinds/preservation.yaml, preserve.request › data_category › other, label
gettext_noop("Something else or several")
# Translators: kinds/preservation.yaml, preserve.request › identifiers, label
gettext_noop("How can the holder find the data?")
# Translators: kinds/preservation.yaml, preserve.request › period_from, label
gettext_noop("From when are the data?")
# Translators: kinds/preservation.yaml, preserve.request › period_from, help
gettext_noop("Give the first moment that matters, in UTC, because a narrow time span is found sooner.")
# Translators: kinds/preservation.yaml, preserve.request › period_until, label
gettext_noop("Until when are the data?")
# Translators: kinds/preservation.yaml, preserve.request › period_until, help
gettext_noop("Give the first moment that no longer matters; preservation reaches only data that are already stored.")
# Translators: kinds/preservation.yaml, preserve.request › link, label
gettext_noop("How do the data belong to the offence?")
# Translators: kinds/preservation.yaml, preserve.request › link, help
gettext_noop("Say in one or two sentences what ties these data to this case, because without it the request cannot be judged.")
# Translators: kinds/preservation.yaml, preserve.request › link, law_term
gettext_noop("relationship of the data to the offence")
# Translators: kinds/preservation.yaml, preserve.request › holder, law_term
gettext_noop("custodian of the data or location of the system")
# Translators: kinds/preservation.yaml, preserve.request › necessity, label
gettext_noop("Why must they be kept now?")
# Translators: kinds/preservation.yaml, preserve.request › necessity, help
gettext_noop("Say what would be lost and by when, such as a log that is overwritten after some days.")
# Translators: kinds/preservation.yaml, preserve.request › necessity, law_term
gettext_noop("necessity of the preservation")
# Translators: kinds/preservation.yaml, preserve.request › mla_intended, label
gettext_noop("Will you ask for the data themselves later?")
# Translators: kinds/preservation.yaml, preserve.request › mla_intended, help
gettext_noop("Preservation exists only to prepare such a request, so without this intention it cannot be asked for.")
# Translators: kinds/preservation.yaml, preserve.request › mla_intended, law_term
gettext_noop("intention to submit a request for mutual legal assistance")
# Translators: kinds/preservation.yaml, preserve.request › secrecy, label
gettext_noop("Must it be kept secret from the user?")
# Translators: kinds/preservation.yaml, preserve.request › secrecy, help
gettext_noop("Ask for it only where telling the user would endanger the case.")
# Translators: kinds/preservation.yaml, preserve.request › secrecy, law_term
gettext_noop("need to keep the request confidential and not to notify the user")
# Translators: kinds/preservation.yaml, preserve.request › minimum_preservation, meaning
gettext_noop("The data are kept for at least this long, so that the request for them can arrive.")
# Translators: kinds/preservation.yaml, preserve.request › kept_until_decided, meaning
gettext_noop("Once the request for the data has arrived, they are kept until it is decided.")
# Translators: kinds/preservation.yaml, preserve.request › domestic_order_maximum, meaning
gettext_noop("An order at home lasts at most this long and may have to be renewed; it is not the minimum owed to another State.")
# Translators: kinds/preservation.yaml, preserve.request › first_warning, meaning
gettext_noop("The requesting State is reminded that the minimum period is running out.")
# Translators: kinds/preservation.yaml, preserve.request › second_warning, meaning
gettext_noop("Both States are reminded that the minimum period is about to end.")
# Translators: kinds/preservation.yaml, preserve.request › last_warning, meaning
gettext_noop("Last reminder before the minimum period ends.")
# Translators: kinds/preservation.yaml, preserve.request › 42(4), meaning
gettext_noop("Dual criminality is no condition for preserving. A State that needs it for disclosure may have reserved a refusal for offences outside the Convention, 42(5).")
# Translators: kinds/preservation.yaml, preserve.request › 42(3)(g), text
gettext_noop("The request may ask for secrecy and that the user is not told.")
# Translators: kinds/preservation.yaml, preserve.request › 42(8), text
gettext_noop("Keep the data, and after the request for them has arrived, until it is decided.")
# Translators: kinds/preservation.yaml, preserve.request › 42(7), text
gettext_noop("Warn at once if preservation will not secure the data or will harm secrecy or the case.")
# Translators: kinds/preservation.yaml, preserve.location_query, title
gettext_noop("Question on the location of data or of the service provider")
# Translators: kinds/preservation.yaml, preserve.location_query, route
gettext_noop("From 24/7 point to 24/7 point.")
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, label
gettext_noop("Which data, account or service do you look for?")
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, help
gettext_noop("Paste one identifier per line.")
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, law_term
gettext_noop("electronic data or service provider")
# Translators: kinds/preservation.yaml, preserve.location_query › question, label
gettext_noop("What do you want to know?")
# Translators: kinds/preservation.yaml, preserve.location_query › question, help
gettext_noop("For example which provider serves this account, and whether it or its systems are on your partner's territory.")
# Translators: kinds/preservation.yaml, preserve.location_query › question, law_term
gettext_noop("information on the location")
# Translators: kinds/preservation.yaml, preserve.location_query › immediate, meaning
gettext_noop("Help is immediate; the Convention names no figure.")
# Translators: kinds/preservation.yaml, preserve.location_query › dual_criminality, meaning
gettext_noop("The Convention does not speak of it for such a question.")
# Translators: kinds/preservation.yaml, preserve.location_query › confidentiality, text
gettext_noop("As the two contact points agree.")
# Translators: kinds/preservation.yaml, preserve.risk_notice, title
gettext_noop("Warning that preservation may fail or alert the suspect")
# Translators: kinds/preservation.yaml, preserve.risk_notice, route
gettext_noop("From the State that was asked to preserve to the State that asked.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › preservation, label
gettext_noop("Which preservation is it about?")
# Translators: kinds/preservation.yaml, preserve.risk_notice › preservation, help
gettext_noop("Give the reference of the request you received.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › preservation, law_term
gettext_noop("the request for preservation")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk, label
gettext_noop("What is at risk?")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk, help
gettext_noop("Choose what preservation would not secure or would endanger.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk, law_term
gettext_noop("future availability, confidentiality, or other prejudice")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk › availability, label
gettext_noop("The data may be lost all the same")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk › secrecy, label
gettext_noop("The holder or the suspect may learn of it")
# Translators: kinds/preservation.yaml, preserve.risk_notice › risk › other, label
gettext_noop("The case may be harmed in another way")
# Translators: kinds/preservation.yaml, preserve.risk_notice › reasons, label
gettext_noop("Why do you think so?")
# Translators: kinds/preservation.yaml, preserve.risk_notice › reasons, help
gettext_noop("Write what they need in order to decide whether you should go on.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › promptly, meaning
gettext_noop("The warning is given promptly; the Convention names no figure.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › dual_criminality, meaning
gettext_noop("A warning depends on no condition.")
# Translators: kinds/preservation.yaml, preserve.risk_notice › 42(7), text
gettext_noop("The State that asked for preservation decides whether it is carried out all the same.")
# Translators: kinds/preservation.yaml, preserve.extension, title
gettext_noop("Extension of the preservation period")
# Translators: kinds/preservation.yaml, preserve.extension, route
gettext_noop("From the sender of the original request to its receiver.")
# Translators: kinds/preservation.yaml, preserve.extension › preservation, label
gettext_noop("Which preservation do you want to extend?")
# Translators: kinds/preservation.yaml, preserve.extension › preservation, help
gettext_noop("Give the reference of your original request.")
# Translators: kinds/preservation.yaml, preserve.extension › extend_until, label
gettext_noop("Until when should the data be kept?")
# Translators: kinds/preservation.yaml, preserve.extension › extend_until, help
gettext_noop("Give the new end; ask before the present one has passed.")
# Translators: kinds/preservation.yaml, preserve.extension › extend_until, law_term
gettext_noop("extension of the period")
# Translators: kinds/preservation.yaml, preserve.extension › reasons, label
gettext_noop("Why do you need more time?")
# Translators: kinds/preservation.yaml, preserve.extension › reasons, help
gettext_noop("Say what still has to happen before the request for the data can be sent.")
# Translators: kinds/preservation.yaml, preserve.extension › before_expiry, meaning
gettext_noop("The extension is asked for before the current period ends.")
# Translators: kinds/preservation.yaml, preserve.extension › 42(9), text
gettext_noop("Decide on the extension; the Convention names no least length for it.")
# Translators: kinds/preservation.yaml, preserve.mla_filed, title
gettext_noop("Notice that the request for the preserved data has been filed")
# Translators: kinds/preservation.yaml, preserve.mla_filed, route
gettext_noop("From the central authority to the other central authority and to the authority that looks after the preservation.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › preservation, help
gettext_noop("Give the reference of the request to preserve.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › mla_request, label
gettext_noop("Which request asks for the data?")
# Translators: kinds/preservation.yaml, preserve.mla_filed › mla_request, help
gettext_noop("Give the reference of the request for the data, because from its arrival they are kept until it is decided.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › mla_request, law_term
gettext_noop("the request for mutual legal assistance")
# Translators: kinds/preservation.yaml, preserve.mla_filed › before_expiry, meaning
gettext_noop("The notice has to arrive before the preservation ends.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › dual_criminality, meaning
gettext_noop("A notice depends on no condition; what holds for the request for the data holds there.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › 40(20), text
gettext_noop("As for the request for the data.")
# Translators: kinds/preservation.yaml, preserve.mla_filed › 42(8), text
gettext_noop("Hold the data until the request for them is decided.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved, title
gettext_noop("Expedited disclosure of preserved traffic data")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved, route
gettext_noop("From the State that executes a preservation, once it finds a provider of another State in the chain, to the State that asked.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › preservation, label
gettext_noop("Which preservation brought this to light?")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › preservation, help
gettext_noop("Give the reference of the request you are executing.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › provider, label
gettext_noop("Which other provider took part?")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › provider, help
gettext_noop("Name the provider and its State as far as the traffic data show them.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › provider, law_term
gettext_noop("service provider in another State")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › path, label
gettext_noop("By which path was it sent?")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › path, help
gettext_noop("Give no more traffic data than are needed to find that provider and the path.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › path, law_term
gettext_noop("traffic data sufficient to identify the provider and the path")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › expeditiously, meaning
gettext_noop("It is disclosed quickly; the Convention names no figure.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › 42(4), meaning
gettext_noop("As for the preservation.")
# Translators: kinds/preservation.yaml, traffic.disclose_preserved › 43(1), text
gettext_noop("The State that asked for preservation then turns to the State of the other provider.")
# Translators: kinds/stored_data.yaml, mla.stored_data, title
gettext_noop("Search, seizure, securing and disclosure of stored electronic data")
# Translators: kinds/stored_data.yaml, mla.stored_data, route
gettext_noop("From central authority to central authority.")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, label
gettext_noop("Were the data preserved before?")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, help
gettext_noop("Give the reference of the request to preserve, because the data are then kept until this request is decided.")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, law_term
gettext_noop("data preserved under Article 42")
# Translators: kinds/stored_data.yaml, mla.stored_data › assistance, help
gettext_noop("Say which measure you ask for, such as search, seizure, a copy, or disclosure by the provider.")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_description, label
gettext_noop("Which data do you ask for?")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_description, help
gettext_noop("Name the account, mailbox, log or file, and ask for no more than the case needs.")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_description, law_term
gettext_noop("stored electronic data")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_category, help
gettext_noop("Choose the kind, because many States ask for a higher authorization for content than for subscriber information.")
# Translators: kinds/stored_data.yaml, mla.stored_data › purpose, label
gettext_noop("What will you use them for?")
# Translators: kinds/stored_data.yaml, mla.stored_data › purpose, help
gettext_noop("Say what the data are to prove and before whom, because you may use them for nothing else without consent, 40(19).")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited, label
gettext_noop("Must it go faster than usual?")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited, help
gettext_noop("Say yes only if the data may be lost or changed, or if another instrument provides for speed.")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited, law_term
gettext_noop("expedited basis")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited_reason, label
gettext_noop("Why must it go faster?")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited_reason, help
gettext_noop("Say what will happen to the data, and when.")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited_reason, law_term
gettext_noop("data particularly vulnerable to loss or modification")
# Translators: kinds/stored_data.yaml, mla.stored_data › expedited, meaning
gettext_noop("It goes faster where data may be lost or changed, or where another instrument says so.")
# Translators: kinds/stored_data.yaml, mla.stored_data › 42(8), text
gettext_noop("Keep preserved data until this request is decided.")
