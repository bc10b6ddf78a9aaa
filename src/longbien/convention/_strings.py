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
# Translators: sources.yaml, coe-185, title
gettext_noop("Chart of signatures and ratifications of Treaty 185, status as of 3 December 2015; Article 36 in Spanish")
# Translators: sources.yaml, coe-030, title
gettext_noop("Summary of Treaty 030, with its entry into force")
# Translators: sources.yaml, nl-treaty-bank, title
gettext_noop("Treaty bank of the Netherlands, parties to the Second Additional Protocol, two captures up to February 2026")
# Translators: sources.yaml, nl-law-gazette, title
gettext_noop("Treaty gazette of the Netherlands (Tractatenblad), and texts republished from it")
# Translators: sources.yaml, unis-2005, title
gettext_noop("Press release on the 100th ratification of the Convention against Transnational Organized Crime, 15 March 2005")
# Translators: sources.yaml, legacarta, title
gettext_noop("Record of the Convention against Corruption, with its date of entry into force")
# Translators: sources.yaml, medellin-reports, title
gettext_noop("Reports on the Treaty of Medellín and its entry into force")
# Translators: sources.yaml, malabo-reports, title
gettext_noop("Reports on the entry into force of the Malabo Convention")
# Translators: sources.yaml, arab-reports, title
gettext_noop("Reports on signatures and ratifications of the Arab Convention")
# Translators: sources.yaml, arab-final-clauses, title
gettext_noop("Final provisions of the Arab Convention, in Arabic")
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
# Translators: offences.yaml, art7 › intentional, text
gettext_noop("intentional")
# Translators: offences.yaml, art7 › access_to_system, text
gettext_noop("entering all or part of an information and communications technology system")
# Translators: offences.yaml, art7 › without_right, text
gettext_noop("without right")
# Translators: offences.yaml, art7 › security_measure, text
gettext_noop("a security measure was breached")
# Translators: offences.yaml, art7 › data_or_dishonest_aim, text
gettext_noop("the aim was to obtain data, or another dishonest or criminal aim")
# Translators: offences.yaml, art7 › connected_system, text
gettext_noop("the system is connected to another system")
# Translators: offences.yaml, art8 › technical_means, text
gettext_noop("by technical means")
# Translators: offences.yaml, art8 › non_public_transmission, text
gettext_noop("of non-public transmissions of data to, from or inside a system, electromagnetic emissions included")
# Translators: offences.yaml, art8 › dishonest_or_criminal_intent, text
gettext_noop("dishonest or criminal intent")
# Translators: offences.yaml, art9 › data_interference, text
gettext_noop("damaging, deleting, worsening, changing or suppressing electronic data")
# Translators: offences.yaml, art9 › serious_harm, text
gettext_noop("serious harm was done")
# Translators: offences.yaml, art10 › serious_hindering, text
gettext_noop("seriously hindering the working of a system")
# Translators: offences.yaml, art10 › through_data, text
gettext_noop("by entering, sending, damaging, deleting, worsening, changing or suppressing electronic data")
# Translators: offences.yaml, art11 › intentional_without_right, text
gettext_noop("intentional and without right")
# Translators: offences.yaml, art11 › tool_supplied, text
gettext_noop("making, obtaining for use, selling, bringing in, distributing or offering a device or program mainly made or adapted for the offences of Articles 7 to 10")
# Translators: offences.yaml, art11 › access_data_supplied, text
gettext_noop("or the same with a password, credential, electronic signature or similar data")
# Translators: offences.yaml, art11 › tool_possessed, text
gettext_noop("or possessing such an item")
# Translators: offences.yaml, art11 › meant_for_offence, text
gettext_noop("meant for use in an offence of Articles 7 to 10")
# Translators: offences.yaml, art11 › permitted_aim, text
gettext_noop("no offence where the aim is another one, such as permitted testing or protection of a system, 11(2)")
# Translators: offences.yaml, art11 › reserved_parts, text
gettext_noop("a State may reserve not to apply parts of it, but not on selling, distributing or offering access data, 11(3)")
# Translators: offences.yaml, art12 › inauthentic_data, text
gettext_noop("entering, changing, deleting or suppressing electronic data so that they are no longer authentic")
# Translators: offences.yaml, art12 › meant_as_authentic, text
gettext_noop("meant to be taken as authentic for legal purposes, readable directly or not")
# Translators: offences.yaml, art12 › intent_to_defraud, text
gettext_noop("intent to defraud, or a similar dishonest or criminal intent")
# Translators: offences.yaml, art13 › loss_of_property, text
gettext_noop("another person loses property")
# Translators: offences.yaml, art13 › by_data_system_or_deception, text
gettext_noop("through handling of data, interference with a system, or deception about facts by means of a system that makes a person act or omit")
# Translators: offences.yaml, art13 › dishonest_gain, text
gettext_noop("with fraudulent or dishonest intent to gain money or other property for oneself or another")
# Translators: offences.yaml, art14 › material_made_available, text
gettext_noop("producing, offering, selling, passing on, showing or otherwise making available such material through a system")
# Translators: offences.yaml, art14 › material_sought, text
gettext_noop("or asking for it, procuring it or gaining access to it")
# Translators: offences.yaml, art14 › material_held, text
gettext_noop("or possessing or controlling it where it is stored")
# Translators: offences.yaml, art14 › material_financed, text
gettext_noop("or financing any of these, which may be an offence of its own")
# Translators: offences.yaml, art14 › material_of_child, text
gettext_noop("the material is visual, and may include written or audio content, of a person under 18 in one of the situations of 14(2)")
# Translators: offences.yaml, art14 › existing_person_or_visual, text
gettext_noop("may be limited to existing persons or to visual depiction, 14(3)")
# Translators: offences.yaml, art14 › own_or_private_material, text
gettext_noop("children's material of themselves and some private material made by consent may be left out, 14(4)")
# Translators: offences.yaml, art14 › stricter_duties, text
gettext_noop("stricter duties to protect children remain, 14(5)")
# Translators: offences.yaml, art15 › contact_through_system, text
gettext_noop("communicating, soliciting, grooming or making an arrangement through a system")
# Translators: offences.yaml, art15 › aim_of_child_offence, text
gettext_noop("in order to commit a sexual offence against a child as domestic law defines it, Article 14 included")
# Translators: offences.yaml, art15 › act_in_furtherance, text
gettext_noop("an act in furtherance was done")
# Translators: offences.yaml, art15 › believed_child, text
gettext_noop("may be extended to a person believed to be a child")
# Translators: offences.yaml, art15 › conduct_of_child, text
gettext_noop("conduct of children themselves may be left out")
# Translators: offences.yaml, art16 › image_made_available, text
gettext_noop("selling, passing on, publishing or otherwise making available through a system")
# Translators: offences.yaml, art16 › image_without_consent, text
gettext_noop("an intimate image of a person who did not consent")
# Translators: offences.yaml, art16 › private_adult_image, text
gettext_noop("the image is a visual recording of a person over 18, sexual, private when made and still expected to be private, 16(2)")
# Translators: offences.yaml, art16 › image_of_minor_of_age, text
gettext_noop("may be extended to persons under 18 who are old enough under domestic law for sexual activity, 16(3)")
# Translators: offences.yaml, art16 › minor_cannot_consent, text
gettext_noop("a minor cannot consent where Article 14 applies, 16(4)")
# Translators: offences.yaml, art16 › intent_to_harm, text
gettext_noop("intent to harm may be required, 16(5)")
# Translators: offences.yaml, art17 › proceeds_converted_or_hidden, text
gettext_noop("converting or transferring proceeds, or hiding their nature, origin, place, movement or owner")
# Translators: offences.yaml, art17 › proceeds_acquired_or_used, text
gettext_noop("as far as the basic concepts of the legal system allow, also acquiring, possessing or using proceeds")
# Translators: offences.yaml, art17 › joining_or_helping, text
gettext_noop("and joining in, conspiring, attempting or helping")
# Translators: offences.yaml, art17 › listed_predicates, text
gettext_noop("predicate offences are those of Articles 7 to 16")
# Translators: offences.yaml, art17 › predicate_in_both_places, text
gettext_noop("a predicate offence abroad counts if it is criminal in both places")
# Translators: offences.yaml, art17 › own_proceeds, text
gettext_noop("the launderer of one's own proceeds may be left unpunished")
# Translators: offences.yaml, art17 › intent_inferred, text
gettext_noop("intent may be inferred from the facts")
# Translators: offences.yaml, participation, title
gettext_noop("Participation")
# Translators: offences.yaml, participation, text
gettext_noop("Taking part in an offence of the Convention in any capacity, such as that of an accomplice, assistant or instigator, is an offence.")
# Translators: offences.yaml, attempt, title
gettext_noop("Attempt")
# Translators: offences.yaml, attempt, text
gettext_noop("A State may make the attempt to commit an offence of the Convention an offence.")
# Translators: offences.yaml, preparation, title
gettext_noop("Preparation")
# Translators: offences.yaml, preparation, text
gettext_noop("A State may make the preparation of an offence of the Convention an offence.")
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
# Translators: grounds.yaml, 40.9.consent, text
gettext_noop("The person in custody has not freely given informed consent to the transfer.")
# Translators: grounds.yaml, 40.9.agreement, text
gettext_noop("The competent authorities of the two States do not agree on the transfer or on its conditions.")
# Translators: grounds.yaml, 40.31, text
gettext_noop("The records are not open to the public, and the requested State decides freely not to supply them.")
# Translators: grounds.yaml, 41.3, text
gettext_noop("The contact point may not give this help under its domestic law and practice.")
# Translators: grounds.yaml, 41.3.coercive, text
gettext_noop("The step is coercive and needs a request for mutual legal assistance.")
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
# Translators: grounds.yaml, 37.11.not_sole, text
gettext_noop("Extradition was not refused solely because the person is a national, so there is no duty to submit the case for prosecution.")
# Translators: grounds.yaml, 37.12, text
gettext_noop("Domestic law does not allow a national to be surrendered on condition of return.")
# Translators: grounds.yaml, 37.13, text
gettext_noop("Domestic law does not allow the sentence to be enforced.")
# Translators: grounds.yaml, 38, text
gettext_noop("The agreement between the States does not provide for the transfer, or one of its conditions is not met.")
# Translators: grounds.yaml, 33.3, text
gettext_noop("There is no agreement on relocation between the States, or one of its conditions is not met.")
# Translators: grounds.yaml, 47.1, text
gettext_noop("The domestic legal and administrative system does not allow this cooperation.")
# Translators: grounds.yaml, 48, text
gettext_noop("The States have not agreed on a joint investigation.")
# Translators: grounds.yaml, 50.insufficient_evidence, text
gettext_noop("Sufficient evidence did not arrive, or did not arrive in time.")
# Translators: grounds.yaml, 50.de_minimis, text
gettext_noop("The property is of little value.")
# Translators: grounds.yaml, 52.domestic_law, text
gettext_noop("Domestic law does not permit the return.")
# Translators: grounds.yaml, 52.4, text
gettext_noop("The States have agreed otherwise on the expenses.")
# Translators: grounds.yaml, 54, text
gettext_noop("The State or body that was asked does not have the capacity.")
# Translators: grounds.yaml, 63.3, text
gettext_noop("The State made a reservation and is not bound by arbitration and the Court.")
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
# Translators: acts.yaml, costs_proposed, label
gettext_noop("Costs proposed")
# Translators: acts.yaml, in_execution, label
gettext_noop("In execution")
# Translators: acts.yaml, preserved, label
gettext_noop("Preserved")
# Translators: acts.yaml, granted, label
gettext_noop("Granted")
# Translators: acts.yaml, part_released, label
gettext_noop("Released in part")
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
# Translators: acts.yaml, accept › extent, label
gettext_noop("How much do you accept?")
# Translators: acts.yaml, accept › extent, help
gettext_noop("Leave it open if you accept all that was asked.")
# Translators: acts.yaml, accept › extent › whole, label
gettext_noop("All that was asked")
# Translators: acts.yaml, accept › extent › part, label
gettext_noop("A part of what was asked")
# Translators: acts.yaml, accept › part, label
gettext_noop("Which part do you accept?")
# Translators: acts.yaml, accept › part, help
gettext_noop("Name what you will do, and what you will not do and why, so that nobody waits for it.")
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
gettext_noop("Refuse the request")
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
# Translators: acts.yaml, decide_grant › part, label
gettext_noop("Which part is granted?")
# Translators: acts.yaml, decide_grant › part, help
gettext_noop("Name what is granted, and what is not and why, if you do not grant all that was asked.")
# Translators: acts.yaml, decide_grant › conditions, label
gettext_noop("Under which conditions?")
# Translators: acts.yaml, decide_grant › conditions, help
gettext_noop("A condition that the requesting State accepts binds it, so write only what you will hold it to.")
# Translators: acts.yaml, release_part, label
gettext_noop("Release a part of the data")
# Translators: acts.yaml, release_part › evidence, label
gettext_noop("Which items of evidence?")
# Translators: acts.yaml, release_part › evidence, help
gettext_noop("Choose the sealed items; each one travels with its digest and its chain of custody.")
# Translators: acts.yaml, release_part › outstanding, label
gettext_noop("What is still to come?")
# Translators: acts.yaml, release_part › outstanding, help
gettext_noop("Name each part that is not done yet, so that nothing is forgotten.")
# Translators: acts.yaml, release_part › limits, label
gettext_noop("Which limits of use travel with them?")
# Translators: acts.yaml, release_part › limits, help
gettext_noop("Use beyond the purpose of the request needs your consent; name any further limit.")
# Translators: acts.yaml, release_part › onward, label
gettext_noop("May they be passed on to another State?")
# Translators: acts.yaml, release_part › onward, help
gettext_noop("Passing on needs your authorization, Article 36(3); without an answer here you are asked each time.")
# Translators: acts.yaml, release_part › onward › no, label
gettext_noop("No, to nobody")
# Translators: acts.yaml, release_part › onward › consent, label
gettext_noop("Only after you agreed")
# Translators: acts.yaml, release_part › onward › yes, label
gettext_noop("Yes")
# Translators: acts.yaml, release_part › other_use, label
gettext_noop("May they serve another case?")
# Translators: acts.yaml, release_part › other_use, help
gettext_noop("Use beyond the request needs your consent, Article 40(19); without an answer here you are asked each time.")
# Translators: acts.yaml, release_part › other_use › no, label
gettext_noop("No, in no other")
# Translators: acts.yaml, release_part › retain_until, label
gettext_noop("Until when may they be kept?")
# Translators: acts.yaml, release_part › retain_until, help
gettext_noop("From this day on they cannot be opened there any more, and are erased; leave it empty if there is no such day.")
# Translators: acts.yaml, release_part › retention, label
gettext_noop("How are they erased then?")
# Translators: acts.yaml, release_part › retention, help
gettext_noop("Two persons there agree to it first, or it happens by the clock.")
# Translators: acts.yaml, release_part › retention › confirmed, label
gettext_noop("After two persons agreed")
# Translators: acts.yaml, release_part › retention › automatic, label
gettext_noop("By the clock")
# Translators: acts.yaml, release_part › confidential_until, label
gettext_noop("Until when are they confidential?")
# Translators: acts.yaml, release_part › confidential_until, help
gettext_noop("Give a day, so that secrecy is looked at again and does not last for ever.")
# Translators: acts.yaml, release_part › handling, label
gettext_noop("How are they to be handled?")
# Translators: acts.yaml, release_part › handling, help
gettext_noop("Choose the strictest that applies.")
# Translators: acts.yaml, release_part › handling › lead_only, label
gettext_noop("As a lead only, not as evidence")
# Translators: acts.yaml, release_part › handling › case_only, label
gettext_noop("Only by the officers of the case")
# Translators: acts.yaml, release_part › handling › children, label
gettext_noop("As data that concern a child")
# Translators: acts.yaml, release, label
gettext_noop("Release the data")
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
# Translators: acts.yaml, consult › views_by_on, label
gettext_noop("By when do you ask for their view?")
# Translators: acts.yaml, consult › views_by_on, help
gettext_noop("Give a day; after it you can decide even if no view has come. Without a day you wait for their view.")
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
# Translators: acts.yaml, estimate_costs, label
gettext_noop("Consult on extraordinary costs")
# Translators: acts.yaml, estimate_costs › estimate, label
gettext_noop("What will it cost, about?")
# Translators: acts.yaml, estimate_costs › estimate, help
gettext_noop("Give the sum and the currency, and how sure you are of it.")
# Translators: acts.yaml, estimate_costs › cost_items, label
gettext_noop("What makes up the cost, and why is it beyond the ordinary?")
# Translators: acts.yaml, estimate_costs › cost_items, help
gettext_noop("List each item with its sum. Ordinary costs are yours, unless you agree otherwise.")
# Translators: acts.yaml, estimate_costs › proposal, label
gettext_noop("Who should bear what, and under which terms?")
# Translators: acts.yaml, estimate_costs › proposal, help
gettext_noop("Say what you can bear, and what would make it cheaper, such as a narrower request.")
# Translators: acts.yaml, agree_costs, label
gettext_noop("Agree to the costs")
# Translators: acts.yaml, agree_costs › agreement, label
gettext_noop("What do you agree to?")
# Translators: acts.yaml, agree_costs › agreement, help
gettext_noop("Repeat the sum and who bears it in your own words, so that nobody has to guess later.")
# Translators: acts.yaml, decline_costs, label
gettext_noop("Do not agree to the costs")
# Translators: acts.yaml, decline_costs › views, help
gettext_noop("Say what you could bear, or which part of the request you could do without.")
# Translators: acts.yaml, hand_over, label
gettext_noop("Hand over to another authority of our State")
# Translators: acts.yaml, hand_over › authority, label
gettext_noop("Which authority goes on with it?")
# Translators: acts.yaml, hand_over › authority, help
gettext_noop("Only authorities that the card of this node names can be chosen, because the other State must know them.")
# Translators: acts.yaml, hand_over › reason, label
gettext_noop("Why is it handed over?")
# Translators: acts.yaml, hand_over › reason, help
gettext_noop("One sentence is enough; the other State reads it.")
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
# Translators: acts.yaml, end_presence, label
gettext_noop("Report that presence is no longer needed")
# Translators: acts.yaml, end_presence › told_at, label
gettext_noop("When was the person told officially?")
# Translators: acts.yaml, end_presence › told_at, help
gettext_noop("Give the moment, because the safe conduct ends some days after it if the person stays of free will.")
# Translators: acts.yaml, end_presence › note, help
gettext_noop("For example when and how the person travels home.")
# Translators: acts.yaml, consult_extradition, label
gettext_noop("Consult before refusing extradition")
# Translators: acts.yaml, grant_extradition, label
gettext_noop("Grant extradition")
# Translators: acts.yaml, refuse_extradition, label
gettext_noop("Refuse extradition")
# Translators: acts.yaml, refuse_extradition › reasons, help
gettext_noop("Reasons are given unless your law or your obligations keep you from it; say so then.")
# Translators: acts.yaml, refuse_extradition › not_consulted, label
gettext_noop("If you did not consult them, why not?")
# Translators: acts.yaml, refuse_extradition › not_consulted, help
gettext_noop("Article 37(17) asks for a consultation where it is appropriate; say why it was not.")
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
# Translators: acts.yaml, dispatch › recipient, label
gettext_noop("To whom was it handed or addressed?")
# Translators: acts.yaml, dispatch › recipient, help
gettext_noop("Name the office or mission, and the person if one took it.")
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
# Translators: journeys.yaml, safe_conduct, title
gettext_noop("A person is invited, and told when presence is no longer needed")
# Translators: journeys.yaml, question, title
gettext_noop("A question that has to be answered")
# Translators: instruments.yaml, uncc-2024, title
gettext_noop("United Nations Convention against Cybercrime (adopted 2024)")
# Translators: instruments.yaml, uncc-2024, note
gettext_noop("Enters into force on the 90th day after the 40th instrument, 65(1). Until then it serves for exercises only.")
# Translators: instruments.yaml, uncc-2024, short
gettext_noop("UN Convention")
# Translators: instruments.yaml, uncc-2024 › covers, note
gettext_noop("In full for the offences of the Convention; for other serious crimes only to collect evidence in electronic form.")
# Translators: instruments.yaml, uncc-2024 › covers, note
gettext_noop("Follows the transfer to which it belongs.")
# Translators: instruments.yaml, uncc-2024 › covers, note
gettext_noop("Addressed to the authority notified for extradition and provisional arrest, 37(19).")
# Translators: instruments.yaml, uncc-2024 › covers, note
gettext_noop("Article 40 applies to it, 50(3).")
# Translators: instruments.yaml, uncc-2024 › limits_misuse_of_devices, text
gettext_noop("Not to apply the offence of misuse of devices, except to the sale, distribution or making available of access data")
# Translators: instruments.yaml, uncc-2024 › limits_realtime_offences, text
gettext_noop("To apply the real-time collection of traffic data only to certain offences, no fewer than those for interception")
# Translators: instruments.yaml, uncc-2024 › closed_networks, text
gettext_noop("Not to apply real-time measures to closed networks that are not linked to public ones")
# Translators: instruments.yaml, uncc-2024 › dual_criminality_for_preservation, text
gettext_noop("To refuse preservation for offences other than those of the Convention where dual criminality will be missing for the disclosure")
# Translators: instruments.yaml, uncc-2024 › no_arbitration, text
gettext_noop("Not to be bound by arbitration or by the International Court of Justice, 63(2)")
# Translators: instruments.yaml, budapest-2001, title
gettext_noop("Convention on Cybercrime of the Council of Europe (Budapest, 2001)")
# Translators: instruments.yaml, budapest-2001, note
gettext_noop("Only between its Parties.")
# Translators: instruments.yaml, budapest-2001, short
gettext_noop("Budapest Convention")
# Translators: instruments.yaml, budapest-2001 › covers, time_rules
gettext_noop("Preservation for at least 60 days, 29(7)")
# Translators: instruments.yaml, budapest-2001 › covers, note
gettext_noop("For offences related to computer systems and data, and to collect evidence in electronic form of any offence.")
# Translators: instruments.yaml, budapest-2001 › covers, note
gettext_noop("Only as far as applicable treaties and domestic law permit.")
# Translators: instruments.yaml, budapest-2001 › covers, note
gettext_noop("For offences related to computer systems and data, and to collect evidence in electronic form of any offence; a person must judge whether the case is one of these.")
# Translators: instruments.yaml, budapest-2001 › covers, note
gettext_noop("For its own offences, Articles 2 to 11, punishable in both States by a maximum of at least one year of deprivation of liberty.")
# Translators: instruments.yaml, budapest-2001 › dual_criminality_for_preservation, text
gettext_noop("To refuse preservation for offences other than its own where dual criminality will be missing for the disclosure")
# Translators: instruments.yaml, budapest-protocol-2003, title
gettext_noop("Additional Protocol to the Convention on Cybercrime, on acts of a racist and xenophobic nature (2003)")
# Translators: instruments.yaml, budapest-protocol-2003, note
gettext_noop("Extends the cooperation of the Budapest Convention to the offences it establishes, between its Parties.")
# Translators: instruments.yaml, budapest-protocol-2003, short
gettext_noop("first Budapest Protocol")
# Translators: instruments.yaml, budapest-protocol-2022, title
gettext_noop("Second Additional Protocol to the Convention on Cybercrime, on enhanced co-operation and disclosure of electronic evidence (2022)")
# Translators: instruments.yaml, budapest-protocol-2022, note
gettext_noop("Not in force as far as known; three of the five ratifications it needs were seen by February 2026. Direct requests to providers under Articles 6 and 7 are no requests between authorities and are not carried here.")
# Translators: instruments.yaml, budapest-protocol-2022, short
gettext_noop("Second Budapest Protocol")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, note
gettext_noop("In an emergency, for stored data held by a provider.")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, time_rules
gettext_noop("Reasonable efforts are made to serve the order on the provider within 45 days once it is accepted.")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, time_rules
gettext_noop("Subscriber information is returned within 20 days after service on the provider, for which there are 45 days.")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, time_rules
gettext_noop("Traffic data are returned within 45 days after service on the provider, for which there are 45 days.")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, note
gettext_noop("Gives effect to an order for subscriber information or traffic data of a provider; other stored data is not covered.")
# Translators: instruments.yaml, budapest-protocol-2022 › covers, note
gettext_noop("Mutual assistance in an emergency.")
# Translators: instruments.yaml, budapest-protocol-2022 › not_direct_subscriber_information, text
gettext_noop("Not to apply Article 7, direct disclosure of subscriber information by providers")
# Translators: instruments.yaml, untoc-2000, title
gettext_noop("United Nations Convention against Transnational Organized Crime (2000)")
# Translators: instruments.yaml, untoc-2000, note
gettext_noop("Only for offences within its scope. It knows no preservation of its own; Article 18 on mutual legal assistance has to carry it.")
# Translators: instruments.yaml, untoc-2000, short
gettext_noop("Organized Crime Convention")
# Translators: instruments.yaml, untoc-2000 › covers, note
gettext_noop("Not named; as legal assistance not contrary to domestic law, 18(3)(i).")
# Translators: instruments.yaml, uncac-2003, title
gettext_noop("United Nations Convention against Corruption (2003)")
# Translators: instruments.yaml, uncac-2003, note
gettext_noop("Only for offences within its scope.")
# Translators: instruments.yaml, uncac-2003, short
gettext_noop("Convention against Corruption")
# Translators: instruments.yaml, uncac-2003 › covers, note
gettext_noop("Without dual criminality a Party still gives help that involves no coercive action, where its legal system allows, 46(9).")
# Translators: instruments.yaml, medellin-2019, title
gettext_noop("Treaty on the electronic transmission of requests for international legal cooperation between central authorities (Medellín, 2019)")
# Translators: instruments.yaml, medellin-2019, note
gettext_noop("Carries requests that rest on another treaty in force between both, through the platform Iber@; no basis of its own.")
# Translators: instruments.yaml, medellin-2019, short
gettext_noop("Medellín Treaty")
# Translators: instruments.yaml, european-mla-1959, title
gettext_noop("European Convention on Mutual Assistance in Criminal Matters (1959)")
# Translators: instruments.yaml, european-mla-1959, note
gettext_noop("Only between its Parties. It knows no preservation of its own.")
# Translators: instruments.yaml, european-mla-1959, short
gettext_noop("European Convention of 1959")
# Translators: instruments.yaml, european-mla-1959 › covers, note
gettext_noop("A Party may have declared conditions for search and seizure, 5(1).")
# Translators: instruments.yaml, european-mla-1959 › covers, note
gettext_noop("Not named; by letters rogatory as far as the requested Party allows.")
# Translators: instruments.yaml, european-mla-1959 › covers, time_rules
gettext_noop("Safe conduct ends after 15 consecutive days, 12(3)")
# Translators: instruments.yaml, european-mla-1959 › covers, note
gettext_noop("Not named; the Second Additional Protocol provides for it.")
# Translators: instruments.yaml, european-mla-1959 › covers, note
gettext_noop("Not for arrests, the enforcement of verdicts and purely military offences, 1(2). Political and fiscal offences can be refused, 2(a).")
# Translators: instruments.yaml, european-mla-1959 › covers, note
gettext_noop("Laying of information in connection with proceedings.")
# Translators: instruments.yaml, european-mla-1959 › conditions_for_search_and_seizure, text
gettext_noop("To make search and seizure depend on dual criminality, on an extraditable offence or on consistency with domestic law")
# Translators: instruments.yaml, european-mla-protocol-1978, title
gettext_noop("Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (1978)")
# Translators: instruments.yaml, european-mla-protocol-1978, note
gettext_noop("Extends the Convention of 1959 to fiscal offences, to documents on enforcement and to information from judicial records.")
# Translators: instruments.yaml, european-mla-protocol-1978, short
gettext_noop("European Protocol of 1978")
# Translators: instruments.yaml, european-mla-protocol-1978 › covers, note
gettext_noop("For fiscal offences dual criminality is judged by the corresponding offence of the same nature, 2.")
# Translators: instruments.yaml, european-mla-protocol-2001, title
gettext_noop("Second Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (2001)")
# Translators: instruments.yaml, european-mla-protocol-2001, note
gettext_noop("Modernises the Convention of 1959 between its Parties.")
# Translators: instruments.yaml, european-mla-protocol-2001, short
gettext_noop("European Protocol of 2001")
# Translators: instruments.yaml, european-mla-protocol-2001 › covers, note
gettext_noop("Restitution of articles obtained by criminal means to their rightful owners.")
# Translators: instruments.yaml, european-mla-protocol-2001 › covers, note
gettext_noop("Between ministries of justice, or directly between judicial authorities, 4.")
# Translators: instruments.yaml, malabo-2014, title
gettext_noop("African Union Convention on Cyber Security and Personal Data Protection (Malabo, 2014)")
# Translators: instruments.yaml, malabo-2014, note
gettext_noop("Encourages agreements on mutual assistance and the use of existing means; a request needs another basis beside it.")
# Translators: instruments.yaml, malabo-2014, short
gettext_noop("Malabo Convention")
# Translators: instruments.yaml, malabo-2014 › covers, note
gettext_noop("Exchange of information between institutions, and use of existing means of cooperation.")
# Translators: instruments.yaml, arab-2010, title
gettext_noop("Arab Convention on Combating Information Technology Offences (Cairo, 2010)")
# Translators: instruments.yaml, arab-2010, note
gettext_noop("In force since 30 days after the seventh deposit; the day was not seen.")
# Translators: instruments.yaml, arab-2010, short
gettext_noop("Arab Convention of 2010")
# Translators: instruments.yaml, bilateral, title
gettext_noop("A treaty between the two States")
# Translators: instruments.yaml, bilateral, note
gettext_noop("Name the treaty and its article in the request; whether it is in force is for the two States to confirm.")
# Translators: instruments.yaml, reciprocity, title
gettext_noop("Reciprocity or comity, without a treaty")
# Translators: instruments.yaml, reciprocity, note
gettext_noop("Rests on domestic law. Say what the requesting State would do in the same case.")
# Translators: shared/assistance.yaml, mla.form › language, label
gettext_noop("In which language do you send it?")
# Translators: shared/assistance.yaml, mla.form › language, help
gettext_noop("Name the language of the request or of the translation that goes with it; it must be one the other State accepts.")
# Translators: shared/assistance.yaml, mla.form › language, law_term
gettext_noop("language acceptable to the requested State")
# Translators: shared/assistance.yaml, mla.scope › evidence_form, label
gettext_noop("Do you ask for evidence in electronic form?")
# Translators: shared/assistance.yaml, mla.scope › evidence_form, help
gettext_noop("Confirm it where the case is about another serious crime, because help for such a crime is open to electronic evidence only.")
# Translators: shared/assistance.yaml, mla.scope › evidence_form, law_term
gettext_noop("evidence in electronic form of a serious crime")
# Translators: shared/assistance.yaml, mla.scope › evidence_form › electronic, label
gettext_noop("Yes, evidence in electronic form")
# Translators: shared/assistance.yaml, mla.questions › questions, label
gettext_noop("Which questions should be answered?")
# Translators: shared/assistance.yaml, mla.questions › questions, help
gettext_noop("List them for each person, because few can be asked a second time.")
# Translators: shared/assistance.yaml, mla.questions › questions, law_term
gettext_noop("description of the assistance sought")
# Translators: shared/assistance.yaml, mla.presence › presence, label
gettext_noop("Who of yours should be present?")
# Translators: shared/assistance.yaml, mla.presence › presence, help
gettext_noop("Name each official and what they should do, because the other State decides whether they may come.")
# Translators: shared/assistance.yaml, mla.presence › presence, law_term
gettext_noop("particular procedure to be followed")
# Translators: shared/assistance.yaml, mla.about › about, label
gettext_noop("Which request is it about?")
# Translators: shared/assistance.yaml, mla.about › about, help
gettext_noop("Give the reference of the request.")
# Translators: shared/assistance.yaml, mla.about › about, law_term
gettext_noop("the request")
# Translators: shared/assistance.yaml, mla.consulted › consulted, label
gettext_noop("When and how did you consult the other State?")
# Translators: shared/assistance.yaml, mla.consulted › consulted, help
gettext_noop("Give the day, the persons and the outcome, because a refusal under 40(21) and a postponement come after a consultation.")
# Translators: shared/assistance.yaml, mla.consulted › consulted, law_term
gettext_noop("consultation before a refusal or postponement")
# Translators: shared/assistance.yaml, mla.no_condition › dual_criminality, meaning
gettext_noop("It depends on no dual criminality of its own.")
# Translators: shared/assistance.yaml, mla.promptly › promptly, meaning
gettext_noop("It is told promptly; the Convention names no figure.")
# Translators: shared/contact.yaml, contact › authority, label
gettext_noop("Which authority asks?")
# Translators: shared/contact.yaml, contact › authority, help
gettext_noop("Your authority as its partners know it; it is filled in from the register.")
# Translators: shared/contact.yaml, contact › authority, law_term
gettext_noop("the requesting authority")
# Translators: shared/contact.yaml, contact › case_reference, label
gettext_noop("What is your case called?")
# Translators: shared/contact.yaml, contact › case_reference, help
gettext_noop("Give your file number, because help is owed only for a specific investigation or proceeding.")
# Translators: shared/contact.yaml, contact › case_reference, law_term
gettext_noop("reference of the investigation or proceeding")
# Translators: shared/contact.yaml, contact › offence, label
gettext_noop("Which offence do you investigate?")
# Translators: shared/contact.yaml, contact › offence, help
gettext_noop("Choose the article whose conduct fits the facts, whatever your own code calls it.")
# Translators: shared/contact.yaml, contact › offence, law_term
gettext_noop("offence established in accordance with this Convention")
# Translators: shared/contact.yaml, contact › offence › other_serious_crime, label
gettext_noop("Another serious crime")
# Translators: shared/contact.yaml, contact › max_penalty_years, label
gettext_noop("What is the highest penalty, in years?")
# Translators: shared/contact.yaml, contact › max_penalty_years, help
gettext_noop("Give the highest penalty under your law, because from four years on the offence counts as a serious crime.")
# Translators: shared/contact.yaml, contact › immediate, meaning
gettext_noop("Help is immediate; the Convention names no figure.")
# Translators: shared/contact.yaml, contact › dual_criminality, meaning
gettext_noop("The Convention does not speak of it for help between contact points.")
# Translators: shared/contact.yaml, contact › confidentiality, text
gettext_noop("As the two contact points agree.")
# Translators: shared/cooperation.yaml, no_time_named › no_time_named, meaning
gettext_noop("The Convention names no time for this.")
# Translators: shared/cooperation.yaml, no_condition › dual_criminality, meaning
gettext_noop("Dual criminality plays no part here.")
# Translators: shared/cooperation.yaml, extradition › expedited, meaning
gettext_noop("Procedures are expedited and what has to be proved is simplified, as domestic law allows; the Convention names no figure.")
# Translators: shared/cooperation.yaml, extradition › 37(1), meaning
gettext_noop("The conduct must be punishable in both States, whatever each one calls it, 35(3); a State may extradite all the same if its law allows, 37(2).")
# Translators: shared/cooperation.yaml, extradition › confidentiality, text
gettext_noop("As the domestic law of each State provides.")
# Translators: shared/cooperation.yaml, extradition › 37(17), text
gettext_noop("Before refusing, consult the requesting State where appropriate, and give it ample opportunity for its views and information.")
# Translators: shared/cooperation.yaml, extradition › 37(18), text
gettext_noop("Tell the decision and, unless law or obligations prevent it, the reasons of a refusal.")
# Translators: shared/cooperation.yaml, as_extradition › 37(1), meaning
gettext_noop("As for the extradition.")
# Translators: shared/cooperation.yaml, police › 36, text
gettext_noop("Treat personal data as Article 36 asks, those you send and those you receive.")
# Translators: shared/cooperation.yaml, police › 36, text
gettext_noop("Treat personal data as Article 36 asks, and pass on what you receive only with leave of the State it came from.")
# Translators: shared/cooperation.yaml, police › 47(2), text
gettext_noop("Without an agreement between the States, the Convention may serve as the basis of this cooperation.")
# Translators: shared/cooperation.yaml, asset.third_parties › 50, text
gettext_noop("Protect the rights of third parties who acted in good faith.")
# Translators: shared/cooperation.yaml, depositary.authority › name, label
gettext_noop("What is the authority called?")
# Translators: shared/cooperation.yaml, depositary.authority › name, help
gettext_noop("Give its official name, and the name in a language its partners read.")
# Translators: shared/cooperation.yaml, depositary.authority › name, law_term
gettext_noop("name of the authority")
# Translators: shared/cooperation.yaml, depositary.authority › address, label
gettext_noop("Where can it be reached?")
# Translators: shared/cooperation.yaml, depositary.authority › address, help
gettext_noop("Give postal address, telephone and electronic address.")
# Translators: shared/cooperation.yaml, depositary.authority › address, law_term
gettext_noop("address of the authority")
# Translators: shared/cooperation.yaml, depositary.on_deposit › on_deposit, meaning
gettext_noop("The notice is given on deposit of the instrument.")
# Translators: shared/cooperation.yaml, depositary.register › 40(12), text
gettext_noop("Keep a register and keep it up to date.")
# Translators: shared/cooperation.yaml, depositary.register › 40(12), text
gettext_noop("See to it that the entry in the register is correct at all times.")
# Translators: shared/cooperation.yaml, depositary.laws › laws, label
gettext_noop("Which laws give effect to the article?")
# Translators: shared/cooperation.yaml, depositary.laws › laws, help
gettext_noop("List each law with its date, and attach copies or describe what they say.")
# Translators: shared/cooperation.yaml, depositary.laws › laws, law_term
gettext_noop("laws that give effect to the article")
# Translators: shared/cooperation.yaml, depositary.laws › changes, label
gettext_noop("What has changed?")
# Translators: shared/cooperation.yaml, depositary.laws › changes, help
gettext_noop("Name the change and its date; leave it empty in the first notice.")
# Translators: shared/cooperation.yaml, depositary.laws › changes, law_term
gettext_noop("subsequent changes to such laws")
# Translators: shared/cooperation.yaml, depositary.laws › on_adoption_or_change, meaning
gettext_noop("The notice is given when a law is adopted or changed.")
# Translators: shared/electronic_evidence.yaml, realtime.period › collect_from, label
gettext_noop("From when should they be collected?")
# Translators: shared/electronic_evidence.yaml, realtime.period › collect_from, help
gettext_noop("Give a moment that leaves the other State time to decide, or leave it empty for \"as soon as possible\".")
# Translators: shared/electronic_evidence.yaml, realtime.period › collect_from, law_term
gettext_noop("period covered")
# Translators: shared/electronic_evidence.yaml, realtime.period › collect_until, label
gettext_noop("When must the collection stop?")
# Translators: shared/electronic_evidence.yaml, realtime.period › collect_until, help
gettext_noop("Give an end; if you need more time, ask again before it.")
# Translators: shared/electronic_evidence.yaml, realtime.period › period_reason, label
gettext_noop("Why for so long?")
# Translators: shared/electronic_evidence.yaml, realtime.period › period_reason, help
gettext_noop("Say what you expect to happen in this time.")
# Translators: shared/electronic_evidence.yaml, realtime.period › period_reason, law_term
gettext_noop("reason for the length of the period")
# Translators: shared/electronic_evidence.yaml, realtime.period › period_of_the_request, meaning
gettext_noop("Collection lasts no longer than the period stated in the request; the Convention names no figure.")
# Translators: shared/electronic_evidence.yaml, realtime.period › follow_up_duties, text
gettext_noop("Tell when the collection has begun and when it has stopped.")
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
# Translators: shared/mutual_assistance.yaml, mla.assistance › assistance, label
gettext_noop("What should they do?")
# Translators: shared/mutual_assistance.yaml, mla.assistance › assistance, help
gettext_noop("Say which measure you ask for, and no more than the case needs.")
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
# Translators: terms.yaml, clock, title
gettext_noop("On the clock, to the second; a day is 24 hours")
# Translators: terms.yaml, eu-1182-71, title
gettext_noop("As the European Union counts, Regulation 1182/71, Article 3")
# Translators: terms.yaml, minimum_preservation, title
gettext_noop("Preservation")
# Translators: terms.yaml, minimum_preservation › 42(8), meaning
gettext_noop("The data are kept for at least this long, so that the request for them can arrive.")
# Translators: terms.yaml, minimum_preservation › 42(8), missed
gettext_noop("If no request for the data has come, the holder may let them go; once it has come, they are kept until it is decided.")
# Translators: terms.yaml, domestic_order_maximum, title
gettext_noop("Order to the holder at home")
# Translators: terms.yaml, domestic_order_maximum › 25(2), meaning
gettext_noop("An order at home lasts at most this long and may have to be renewed; it is not the minimum owed to another State.")
# Translators: terms.yaml, domestic_order_maximum › 25(2), missed
gettext_noop("The order binds the holder no longer, though the data may still be owed to the other State; obtain a new order.")
# Translators: terms.yaml, safe_conduct_ends, title
gettext_noop("Safe conduct")
# Translators: terms.yaml, safe_conduct_ends › 40(29), meaning
gettext_noop("The safe conduct ends after so many consecutive days in which the person could leave, counted from the official word that presence is no longer needed, or after the period that the States agreed.")
# Translators: terms.yaml, safe_conduct_ends › 40(29), missed
gettext_noop("The person is no longer protected by the safe conduct, unless the States agreed on a longer period later.")
# Translators: terms.yaml, protocol_served, title
gettext_noop("Service on the provider")
# Translators: terms.yaml, protocol_served › 8(6), missed
gettext_noop("The requesting State may ask how far it has come; the Protocol names no other consequence.")
# Translators: terms.yaml, protocol_subscriber_returned, title
gettext_noop("Subscriber information")
# Translators: terms.yaml, protocol_traffic_returned, title
gettext_noop("Traffic data")
# Translators: terms.yaml, emergency_first_answer, title
gettext_noop("First answer in an emergency")
# Translators: terms.yaml, emergency_first_answer › version 1, meaning
gettext_noop("In an emergency a person answers within the hour, if only to say that the request is in hand.")
# Translators: terms.yaml, emergency_first_answer › version 1, missed
gettext_noop("Call the other contact point; no treaty says more.")
# Translators: terms.yaml, preservation_first_decision, title
gettext_noop("First decision")
# Translators: terms.yaml, preservation_first_decision › version 1, meaning
gettext_noop("It is decided on, or taken note of, within 24 hours of its arrival, because data are lost in hours.")
# Translators: terms.yaml, preservation_first_decision › version 1, missed
gettext_noop("The data may be lost; ask the other contact point by telephone. No treaty names this figure.")
# Translators: terms.yaml, subscriber_target › version 1, meaning
gettext_noop("Subscriber information is sought within 30 days inside the requested State. This is a target of ours, not law.")
# Translators: terms.yaml, subscriber_target › version 1, missed
gettext_noop("Ask how far it has come.")
# Translators: terms.yaml, stored_data_target, title
gettext_noop("Stored data")
# Translators: terms.yaml, stored_data_target › version 1, meaning
gettext_noop("Stored content is sought within 90 days inside the requested State. This is a target of ours, not law.")
# Translators: kinds/assets.yaml, asset.trace_freeze, title
gettext_noop("Identify, trace, freeze or seize proceeds, property or instrumentalities")
# Translators: kinds/assets.yaml, asset.trace_freeze, route
gettext_noop("From central authority to central authority.")
# Translators: kinds/assets.yaml, asset.trace_freeze › action, label
gettext_noop("Which measure do you ask for?")
# Translators: kinds/assets.yaml, asset.trace_freeze › action, help
gettext_noop("Choose the strongest measure that you need now.")
# Translators: kinds/assets.yaml, asset.trace_freeze › action, law_term
gettext_noop("identification, tracing, freezing or seizure")
# Translators: kinds/assets.yaml, asset.trace_freeze › action › identify, label
gettext_noop("Find out which property there is")
# Translators: kinds/assets.yaml, asset.trace_freeze › action › trace, label
gettext_noop("Follow where it went")
# Translators: kinds/assets.yaml, asset.trace_freeze › action › freeze, label
gettext_noop("Freeze it")
# Translators: kinds/assets.yaml, asset.trace_freeze › action › seize, label
gettext_noop("Seize it")
# Translators: kinds/assets.yaml, asset.trace_freeze › facts_relied_on, label
gettext_noop("Which facts carry the measure?")
# Translators: kinds/assets.yaml, asset.trace_freeze › facts_relied_on, help
gettext_noop("Say why this property came from the offence or served it, so that a judge of the other State can decide on it.")
# Translators: kinds/assets.yaml, asset.trace_freeze › facts_relied_on, law_term
gettext_noop("statement of the facts relied upon")
# Translators: kinds/assets.yaml, asset.trace_freeze › order, label
gettext_noop("Which order do you have already?")
# Translators: kinds/assets.yaml, asset.trace_freeze › order, help
gettext_noop("Give court, date and number, and attach a copy that the courts of the other State can admit.")
# Translators: kinds/assets.yaml, asset.trace_freeze › order, law_term
gettext_noop("admissible copy of the order")
# Translators: kinds/assets.yaml, asset.trace_freeze › follow_up_in_time, meaning
gettext_noop("The requesting State follows up in time, because a measure without sufficient and timely evidence can be lifted.")
# Translators: kinds/assets.yaml, asset.trace_freeze › 50, text
gettext_noop("Before lifting a provisional measure, give the requesting State an opportunity to say why it should stay, wherever possible.")
# Translators: kinds/assets.yaml, asset.confiscate_domestic, title
gettext_noop("Obtain a domestic confiscation order")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property, label
gettext_noop("Which property is to be confiscated?")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property, help
gettext_noop("Describe it so that it cannot be mistaken; for virtual assets give chain, address and amount, because they count as property, 2(i).")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property, law_term
gettext_noop("description of the property to be confiscated")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property_location, label
gettext_noop("Where is the property?")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property_location, help
gettext_noop("Name the place, the bank or the holder as far as you know.")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › property_location, law_term
gettext_noop("location of the property")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › estimated_value, label
gettext_noop("What is it worth?")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › estimated_value, help
gettext_noop("Give an estimate with its currency and day.")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › estimated_value, law_term
gettext_noop("estimated value of the property")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › facts_relied_on, label
gettext_noop("Which facts carry the confiscation?")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › facts_relied_on, help
gettext_noop("Give facts sufficient for the other State to obtain an order under its own law.")
# Translators: kinds/assets.yaml, asset.confiscate_domestic › 50(1)(a), text
gettext_noop("Seek the order and, once it is granted, give effect to it.")
# Translators: kinds/assets.yaml, asset.enforce_order, title
gettext_noop("Give effect to a foreign confiscation order")
# Translators: kinds/assets.yaml, asset.enforce_order › order, label
gettext_noop("Which order is to be given effect?")
# Translators: kinds/assets.yaml, asset.enforce_order › order, law_term
gettext_noop("admissible copy of the order of confiscation")
# Translators: kinds/assets.yaml, asset.enforce_order › facts_relied_on, help
gettext_noop("Say on which facts the order rests.")
# Translators: kinds/assets.yaml, asset.enforce_order › facts_relied_on, law_term
gettext_noop("statement of the facts")
# Translators: kinds/assets.yaml, asset.enforce_order › extent, label
gettext_noop("How far should the order be executed?")
# Translators: kinds/assets.yaml, asset.enforce_order › extent, help
gettext_noop("Say whether all of it or a part, and against which property.")
# Translators: kinds/assets.yaml, asset.enforce_order › extent, law_term
gettext_noop("extent to which execution of the order is requested")
# Translators: kinds/assets.yaml, asset.enforce_order › third_parties, label
gettext_noop("How were third parties told?")
# Translators: kinds/assets.yaml, asset.enforce_order › third_parties, help
gettext_noop("Say who may hold rights in the property, how they were told, and how they could be heard.")
# Translators: kinds/assets.yaml, asset.enforce_order › third_parties, law_term
gettext_noop("measures to notify third parties in good faith and to ensure due process")
# Translators: kinds/assets.yaml, asset.enforce_order › order_is_final, label
gettext_noop("Is the order final?")
# Translators: kinds/assets.yaml, asset.enforce_order › order_is_final, help
gettext_noop("The order has to be final, so without this statement its execution cannot be asked for.")
# Translators: kinds/assets.yaml, asset.enforce_order › order_is_final, law_term
gettext_noop("statement that the confiscation order is final")
# Translators: kinds/assets.yaml, asset.enforce_order › 50(1)(b), text
gettext_noop("Give effect to the order to the extent requested.")
# Translators: kinds/assets.yaml, asset.before_lifting, title
gettext_noop("Chance to object before a provisional measure is lifted")
# Translators: kinds/assets.yaml, asset.before_lifting, route
gettext_noop("From the State that took the measure to the State that asked for it.")
# Translators: kinds/assets.yaml, asset.before_lifting › measure, label
gettext_noop("Which measure would be lifted?")
# Translators: kinds/assets.yaml, asset.before_lifting › measure, help
gettext_noop("Name the measure, the property and the day on which it would end.")
# Translators: kinds/assets.yaml, asset.before_lifting › measure, law_term
gettext_noop("provisional measure taken")
# Translators: kinds/assets.yaml, asset.before_lifting › reasons, label
gettext_noop("Why would it be lifted?")
# Translators: kinds/assets.yaml, asset.before_lifting › reasons, help
gettext_noop("Say what is missing, so that the other State can answer in time.")
# Translators: kinds/assets.yaml, asset.before_lifting › reasons, law_term
gettext_noop("reasons for lifting the measure")
# Translators: kinds/assets.yaml, asset.before_lifting › before_lifting, meaning
gettext_noop("The opportunity is given before the measure is lifted, wherever possible.")
# Translators: kinds/assets.yaml, asset.before_lifting › 50, text
gettext_noop("Consider the reasons the other State gives for keeping the measure.")
# Translators: kinds/assets.yaml, asset.spontaneous, title
gettext_noop("Spontaneous information on proceeds")
# Translators: kinds/assets.yaml, asset.spontaneous, route
gettext_noop("From competent authority to competent authority.")
# Translators: kinds/assets.yaml, asset.spontaneous › proceeds, label
gettext_noop("Which proceeds do you know of?")
# Translators: kinds/assets.yaml, asset.spontaneous › proceeds, help
gettext_noop("Describe them and say where they are; for virtual assets give chain, address and amount.")
# Translators: kinds/assets.yaml, asset.spontaneous › proceeds, law_term
gettext_noop("information on proceeds of offences")
# Translators: kinds/assets.yaml, asset.spontaneous › link, label
gettext_noop("How do they belong to the other State?")
# Translators: kinds/assets.yaml, asset.spontaneous › link, help
gettext_noop("Say which offence or case they come from, so that the other State can ask for them.")
# Translators: kinds/assets.yaml, asset.spontaneous › link, law_term
gettext_noop("investigations, prosecutions or judicial proceedings of the receiving State")
# Translators: kinds/assets.yaml, asset.spontaneous › limits, label
gettext_noop("Which limits do you set?")
# Translators: kinds/assets.yaml, asset.spontaneous › limits, help
gettext_noop("Name secrecy or limits of use, because they travel with the information.")
# Translators: kinds/assets.yaml, asset.spontaneous › limits, law_term
gettext_noop("conditions of the State that gives the information")
# Translators: kinds/assets.yaml, asset.spontaneous › 51, text
gettext_noop("As the State that gives the information sets.")
# Translators: kinds/assets.yaml, asset.spontaneous › 51, text
gettext_noop("Give the information only as far as it does not prejudice own investigations, prosecutions or judicial proceedings.")
# Translators: kinds/assets.yaml, asset.spontaneous › 51, text
gettext_noop("The information may lead to a request under Article 50.")
# Translators: kinds/assets.yaml, asset.return, title
gettext_noop("Return of confiscated proceeds or property")
# Translators: kinds/assets.yaml, asset.return, route
gettext_noop("From the State that asked for the confiscation to the State that confiscated.")
# Translators: kinds/assets.yaml, asset.return › beneficiaries, label
gettext_noop("Who are the victims or the former owners?")
# Translators: kinds/assets.yaml, asset.return › beneficiaries, help
gettext_noop("Name each one and the right or loss, because the return is meant for them.")
# Translators: kinds/assets.yaml, asset.return › beneficiaries, law_term
gettext_noop("victims of the crime or prior legitimate owners")
# Translators: kinds/assets.yaml, asset.return › amounts, label
gettext_noop("How much is to be returned?")
# Translators: kinds/assets.yaml, asset.return › amounts, help
gettext_noop("Give the amount or the things for each victim or former owner.")
# Translators: kinds/assets.yaml, asset.return › amounts, law_term
gettext_noop("proceeds of crime or property to be returned")
# Translators: kinds/assets.yaml, asset.return › 52(2), text
gettext_noop("Give priority consideration to the return, as far as domestic law permits.")
# Translators: kinds/assets.yaml, asset.return › 52(2), text
gettext_noop("Compensate the victims or return the property to its prior legitimate owners.")
# Translators: kinds/assets.yaml, asset.share, title
gettext_noop("Contribution to a UN-designated account or bodies, or sharing with other States")
# Translators: kinds/assets.yaml, asset.share, route
gettext_noop("Between the States concerned.")
# Translators: kinds/assets.yaml, asset.share › way, label
gettext_noop("Who is to receive it?")
# Translators: kinds/assets.yaml, asset.share › way, help
gettext_noop("Choose one way; both come after the victims.")
# Translators: kinds/assets.yaml, asset.share › way, law_term
gettext_noop("contribution or sharing")
# Translators: kinds/assets.yaml, asset.share › way › united_nations, label
gettext_noop("An account or body designated by the United Nations")
# Translators: kinds/assets.yaml, asset.share › way › states, label
gettext_noop("Other States")
# Translators: kinds/assets.yaml, asset.share › victims, label
gettext_noop("How were the victims considered?")
# Translators: kinds/assets.yaml, asset.share › victims, help
gettext_noop("Say what was done for them first, because sharing comes only after they were considered.")
# Translators: kinds/assets.yaml, asset.share › victims, law_term
gettext_noop("compensation of victims")
# Translators: kinds/assets.yaml, asset.share › agreement, label
gettext_noop("Which agreement covers it?")
# Translators: kinds/assets.yaml, asset.share › agreement, help
gettext_noop("Name the agreement, or write down the shares you propose.")
# Translators: kinds/assets.yaml, asset.share › agreement, law_term
gettext_noop("agreements or arrangements on sharing")
# Translators: kinds/assets.yaml, asset.costs, title
gettext_noop("Deduction of reasonable expenses")
# Translators: kinds/assets.yaml, asset.costs, route
gettext_noop("From the State that confiscated to the State that asked.")
# Translators: kinds/assets.yaml, asset.costs › expenses, label
gettext_noop("Which expenses do you deduct?")
# Translators: kinds/assets.yaml, asset.costs › expenses, help
gettext_noop("List each item with its amount and what it was for, because only reasonable ones can be deducted.")
# Translators: kinds/assets.yaml, asset.costs › expenses, law_term
gettext_noop("reasonable expenses incurred")
# Translators: kinds/assets.yaml, asset.costs › at_return, meaning
gettext_noop("The expenses are deducted at the return.")
# Translators: kinds/conference.yaml, cosp.information, title
gettext_noop("Information on measures, programmes, plans and practices")
# Translators: kinds/conference.yaml, cosp.information, route
gettext_noop("From the State Party to the Conference of the States Parties, through its secretariat.")
# Translators: kinds/conference.yaml, cosp.information › decision, label
gettext_noop("What did the Conference ask for?")
# Translators: kinds/conference.yaml, cosp.information › decision, help
gettext_noop("Name the decision or question you answer, because the Conference decides what it wants to know.")
# Translators: kinds/conference.yaml, cosp.information › decision, law_term
gettext_noop("information as required by the Conference")
# Translators: kinds/conference.yaml, cosp.information › information, help
gettext_noop("Answer what was decided, with the measures you took and what came of them.")
# Translators: kinds/conference.yaml, cosp.information › information, law_term
gettext_noop("programmes, plans and practices, legislative and administrative measures")
# Translators: kinds/conference.yaml, cosp.information › set_by_conference, meaning
gettext_noop("The Conference sets the time.")
# Translators: kinds/conference.yaml, cosp.information › 57(6), text
gettext_noop("Input from accredited stakeholders may also be considered.")
# Translators: kinds/conference.yaml, dispute.arbitration, title
gettext_noop("Request for arbitration, then International Court of Justice")
# Translators: kinds/conference.yaml, dispute.arbitration, route
gettext_noop("From State Party to State Party.")
# Translators: kinds/conference.yaml, dispute.arbitration › dispute, label
gettext_noop("What is the dispute about?")
# Translators: kinds/conference.yaml, dispute.arbitration › dispute, help
gettext_noop("Name the articles, what each State holds, and what you ask the arbitrators to decide.")
# Translators: kinds/conference.yaml, dispute.arbitration › dispute, law_term
gettext_noop("dispute concerning the interpretation or application of this Convention")
# Translators: kinds/conference.yaml, dispute.arbitration › negotiation, label
gettext_noop("How was it negotiated?")
# Translators: kinds/conference.yaml, dispute.arbitration › negotiation, help
gettext_noop("Say when the talks began and why they failed, because arbitration follows only when they did.")
# Translators: kinds/conference.yaml, dispute.arbitration › negotiation, law_term
gettext_noop("negotiation within a reasonable time")
# Translators: kinds/conference.yaml, dispute.arbitration › reasonable_time, meaning
gettext_noop("Arbitration follows when the dispute was not settled by negotiation within a reasonable time.")
# Translators: kinds/conference.yaml, dispute.arbitration › six_months, meaning
gettext_noop("If the States have not agreed on the arbitration six months after the request, any of them may go to the International Court of Justice.")
# Translators: kinds/contact.yaml, contact.technical_advice, title
gettext_noop("Technical advice")
# Translators: kinds/contact.yaml, contact.technical_advice, route
gettext_noop("From 24/7 point to 24/7 point.")
# Translators: kinds/contact.yaml, contact.technical_advice › question, label
gettext_noop("What do you want to know?")
# Translators: kinds/contact.yaml, contact.technical_advice › question, help
gettext_noop("Ask so that a technician of the other State can answer without knowing the case.")
# Translators: kinds/contact.yaml, contact.technical_advice › question, law_term
gettext_noop("technical advice")
# Translators: kinds/contact.yaml, contact.technical_advice › expedited_communication, meaning
gettext_noop("Contact points communicate with each other on an expedited basis; the Convention names no figure.")
# Translators: kinds/contact.yaml, contact.technical_advice › 41(5), text
gettext_noop("Keep trained and equipped staff on duty.")
# Translators: kinds/contact.yaml, contact.evidence_legal_info, title
gettext_noop("Collection of evidence and supply of legal information")
# Translators: kinds/contact.yaml, contact.evidence_legal_info › question, label
gettext_noop("What do you want to know, or have collected?")
# Translators: kinds/contact.yaml, contact.evidence_legal_info › question, help
gettext_noop("Put the question of law or name the item; a step that needs an order of a court needs a request for mutual legal assistance.")
# Translators: kinds/contact.yaml, contact.evidence_legal_info › question, law_term
gettext_noop("collection of evidence and provision of legal information")
# Translators: kinds/contact.yaml, contact.evidence_legal_info › 40(8), meaning
gettext_noop("Only where a step is coercive, and then as for mutual legal assistance.")
# Translators: kinds/contact.yaml, contact.evidence_legal_info › 41(4), text
gettext_noop("A contact point outside the authority for mutual legal assistance must be able to coordinate with it quickly.")
# Translators: kinds/contact.yaml, contact.locate_suspect, title
gettext_noop("Locating suspects")
# Translators: kinds/contact.yaml, contact.locate_suspect › facts, help
gettext_noop("Say in a few sentences who did what, when and to whom, so that a stranger understands why you ask.")
# Translators: kinds/contact.yaml, contact.locate_suspect › facts, law_term
gettext_noop("facts of the case")
# Translators: kinds/contact.yaml, contact.locate_suspect › suspect, label
gettext_noop("Whom do you look for?")
# Translators: kinds/contact.yaml, contact.locate_suspect › suspect, help
gettext_noop("Give what identifies the person, such as names, date of birth, documents, numbers and accounts, and why the person is suspected.")
# Translators: kinds/contact.yaml, contact.locate_suspect › suspect, law_term
gettext_noop("suspect")
# Translators: kinds/contact.yaml, contact.locate_suspect › last_known, label
gettext_noop("Where was the person last, as far as you know?")
# Translators: kinds/contact.yaml, contact.locate_suspect › last_known, help
gettext_noop("Give place and time, and how you know.")
# Translators: kinds/contact.yaml, contact.locate_suspect › last_known, law_term
gettext_noop("location of suspects")
# Translators: kinds/contact.yaml, contact.emergency_data, title
gettext_noop("Electronic data to avert an emergency")
# Translators: kinds/contact.yaml, contact.emergency_data › danger, label
gettext_noop("Whose life or safety is in danger, and why now?")
# Translators: kinds/contact.yaml, contact.emergency_data › danger, help
gettext_noop("Tell the facts that show the danger, because only such a danger is an emergency.")
# Translators: kinds/contact.yaml, contact.emergency_data › danger, law_term
gettext_noop("significant and imminent risk to the life or safety of a natural person")
# Translators: kinds/contact.yaml, contact.emergency_data › data_description, label
gettext_noop("Which data do you ask for?")
# Translators: kinds/contact.yaml, contact.emergency_data › data_description, help
gettext_noop("Name only the data that can avert the danger, such as the last connection of one account.")
# Translators: kinds/contact.yaml, contact.emergency_data › 36(2), text
gettext_noop("Protect the personal data received with effective and appropriate safeguards.")
# Translators: kinds/contact.yaml, contact.emergency_data › 36(3), text
gettext_noop("Pass personal data on to a third State or an organization only with the authorization of the State they came from.")
# Translators: kinds/depositary.yaml, sg.extradition_authority, title
gettext_noop("Authorities for extradition and provisional arrest")
# Translators: kinds/depositary.yaml, sg.extradition_authority, route
gettext_noop("From the ministry of foreign affairs, with the authority concerned, to the Secretary-General of the United Nations.")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function, label
gettext_noop("What is the authority responsible for?")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function, help
gettext_noop("Choose one; send one notice for each authority.")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function, law_term
gettext_noop("authority responsible for extradition or provisional arrest")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function › both, label
gettext_noop("Extradition and provisional arrest")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function › extradition, label
gettext_noop("Extradition only")
# Translators: kinds/depositary.yaml, sg.extradition_authority › function › provisional_arrest, label
gettext_noop("Provisional arrest only")
# Translators: kinds/depositary.yaml, sg.extradition_authority › at_signature_or_deposit, meaning
gettext_noop("The notice is given at signature or on deposit of the instrument.")
# Translators: kinds/depositary.yaml, sg.extradition_basis, title
gettext_noop("Whether the Convention is taken as legal basis for extradition")
# Translators: kinds/depositary.yaml, sg.extradition_basis › declaration, label
gettext_noop("Does your State take the Convention as legal basis?")
# Translators: kinds/depositary.yaml, sg.extradition_basis › declaration, help
gettext_noop("Say yes or no; a State whose law needs no treaty does not send this notice.")
# Translators: kinds/depositary.yaml, sg.extradition_basis › declaration, law_term
gettext_noop("legal basis for cooperation on extradition")
# Translators: kinds/depositary.yaml, sg.extradition_basis › declaration › basis, label
gettext_noop("Yes, it is the legal basis")
# Translators: kinds/depositary.yaml, sg.extradition_basis › declaration › no_basis, label
gettext_noop("No, it is not")
# Translators: kinds/depositary.yaml, sg.extradition_basis › 37(6), text
gettext_noop("If the Convention is not taken as the basis, seek treaties on extradition, where appropriate.")
# Translators: kinds/depositary.yaml, sg.central_authority, title
gettext_noop("Central authority or authorities for MLA (also separate ones for special regions)")
# Translators: kinds/depositary.yaml, sg.central_authority › competence, label
gettext_noop("What is the authority competent for?")
# Translators: kinds/depositary.yaml, sg.central_authority › competence, help
gettext_noop("Say for which requests, and for which region or territory if your State names several.")
# Translators: kinds/depositary.yaml, sg.central_authority › competence, law_term
gettext_noop("responsibility and power to receive and execute requests")
# Translators: kinds/depositary.yaml, sg.languages, title
gettext_noop("Languages acceptable for MLA requests")
# Translators: kinds/depositary.yaml, sg.languages › languages, label
gettext_noop("In which languages may requests be written?")
# Translators: kinds/depositary.yaml, sg.languages › languages, help
gettext_noop("List every language you accept, because a request in another one can be sent back.")
# Translators: kinds/depositary.yaml, sg.languages › languages, law_term
gettext_noop("language or languages acceptable to the State Party")
# Translators: kinds/depositary.yaml, sg.contact_point, title
gettext_noop("24/7 point of contact")
# Translators: kinds/depositary.yaml, sg.contact_point › name, label
gettext_noop("What is the contact point called?")
# Translators: kinds/depositary.yaml, sg.contact_point › name, law_term
gettext_noop("name of the point of contact")
# Translators: kinds/depositary.yaml, sg.contact_point › channels, label
gettext_noop("Through which channels does it answer?")
# Translators: kinds/depositary.yaml, sg.contact_point › channels, help
gettext_noop("Give telephone, e-mail and other channels that somebody answers at every hour.")
# Translators: kinds/depositary.yaml, sg.contact_point › channels, law_term
gettext_noop("point of contact available 24 hours a day, 7 days a week")
# Translators: kinds/depositary.yaml, sg.contact_point › on_designation, meaning
gettext_noop("The notice is given when the contact point is designated.")
# Translators: kinds/depositary.yaml, sg.contact_point › yearly_list, meaning
gettext_noop("The updated list is sent to the States Parties every year.")
# Translators: kinds/depositary.yaml, sg.contact_point › 41(2), text
gettext_noop("Keep a register and circulate an updated list every year.")
# Translators: kinds/depositary.yaml, sg.prevention_authority, title
gettext_noop("Authorities able to help others with prevention")
# Translators: kinds/depositary.yaml, sg.prevention_authority › no_time_fixed, meaning
gettext_noop("The Convention fixes no time for this notice.")
# Translators: kinds/depositary.yaml, sg.laundering_laws, title
gettext_noop("Laws giving effect to the laundering article, and changes")
# Translators: kinds/depositary.yaml, sg.confiscation_laws, title
gettext_noop("Laws giving effect to the confiscation article")
# Translators: kinds/depositary.yaml, sg.reservations, title
gettext_noop("Reservations the text allows: misuse of devices; real-time measures; preservation; disputes")
# Translators: kinds/depositary.yaml, sg.reservations › provision, label
gettext_noop("To which article is the reservation made?")
# Translators: kinds/depositary.yaml, sg.reservations › provision, help
gettext_noop("Choose one; send one notice for each reservation.")
# Translators: kinds/depositary.yaml, sg.reservations › provision, law_term
gettext_noop("reservation")
# Translators: kinds/depositary.yaml, sg.reservations › provision › art11_3, label
gettext_noop("Article 11(3), misuse of devices")
# Translators: kinds/depositary.yaml, sg.reservations › provision › art23_3_a, label
gettext_noop("Article 23(3)(a), real-time measures for named offences only")
# Translators: kinds/depositary.yaml, sg.reservations › provision › art23_3_b, label
gettext_noop("Article 23(3)(b), private networks not linked to public ones")
# Translators: kinds/depositary.yaml, sg.reservations › provision › art42_5, label
gettext_noop("Article 42(5), refusal to preserve where dual criminality is expected to fail")
# Translators: kinds/depositary.yaml, sg.reservations › provision › art63_3, label
gettext_noop("Article 63(3), arbitration and the Court")
# Translators: kinds/depositary.yaml, sg.reservations › extent, label
gettext_noop("How far does the reservation go?")
# Translators: kinds/depositary.yaml, sg.reservations › extent, help
gettext_noop("Write the reservation word for word, because it binds as it is written; under 23(3)(a) the named offences may not be fewer than those for interception.")
# Translators: kinds/depositary.yaml, sg.reservations › extent, law_term
gettext_noop("extent of the reservation")
# Translators: kinds/depositary.yaml, sg.reservations › access_data_kept, label
gettext_noop("Do the sale, distribution and making available of passwords and the like remain an offence?")
# Translators: kinds/depositary.yaml, sg.reservations › access_data_kept, help
gettext_noop("The answer must be yes, because Article 11(3) leaves no room for a reservation on them.")
# Translators: kinds/depositary.yaml, sg.reservations › access_data_kept, law_term
gettext_noop("passwords, access credentials, electronic signatures or similar data")
# Translators: kinds/depositary.yaml, sg.reservations › at_signature_or_deposit, meaning
gettext_noop("The reservation is made at signature or on deposit of the instrument; this is to be verified for each article.")
# Translators: kinds/depositary.yaml, sg.reservations › 63(4), text
gettext_noop("A reservation can be withdrawn; for the one on disputes 63(4) says so.")
# Translators: kinds/depositary.yaml, sg.reio_competence, title
gettext_noop("Extent of competence of a regional organization, and changes")
# Translators: kinds/depositary.yaml, sg.reio_competence › declaration, label
gettext_noop("For which matters is the organization competent?")
# Translators: kinds/depositary.yaml, sg.reio_competence › declaration, help
gettext_noop("Write the declaration word for word, with the articles of the Convention it covers.")
# Translators: kinds/depositary.yaml, sg.reio_competence › declaration, law_term
gettext_noop("declaration on the extent of competence")
# Translators: kinds/depositary.yaml, sg.reio_competence › 64(4), text
gettext_noop("Tell every relevant change in the extent of competence.")
# Translators: kinds/depositary.yaml, sg.amendment, title
gettext_noop("Proposal of amendment")
# Translators: kinds/depositary.yaml, sg.amendment › text, label
gettext_noop("How should the Convention read?")
# Translators: kinds/depositary.yaml, sg.amendment › text, help
gettext_noop("Write the new wording, with the article it replaces.")
# Translators: kinds/depositary.yaml, sg.amendment › text, law_term
gettext_noop("proposed amendment")
# Translators: kinds/depositary.yaml, sg.amendment › from_five_years, meaning
gettext_noop("An amendment can be proposed from five years after entry into force.")
# Translators: kinds/depositary.yaml, sg.amendment › 66(1), text
gettext_noop("Send the proposal to the States Parties and to the Conference.")
# Translators: kinds/depositary.yaml, sg.amendment › 66, text
gettext_noop("The Conference seeks consensus; failing that, two thirds of the States Parties present and voting adopt it.")
# Translators: kinds/depositary.yaml, sg.denunciation › notice, label
gettext_noop("What does your State declare?")
# Translators: kinds/depositary.yaml, sg.denunciation › notice, help
gettext_noop("Write the notice word for word, because the year counts from its receipt.")
# Translators: kinds/depositary.yaml, sg.denunciation › notice, law_term
gettext_noop("written notification of denunciation")
# Translators: kinds/depositary.yaml, sg.denunciation › one_year, meaning
gettext_noop("The denunciation takes effect one year after the Secretary-General has received it.")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › data_description, label
gettext_noop("Which traffic data are to be collected?")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › data_description, help
gettext_noop("Name the accounts, numbers or connections, and who communicated when and with whom, never what was said.")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › data_description, law_term
gettext_noop("electronic data for which collection is required")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › link, label
gettext_noop("How do the data belong to the offence?")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › link, help
gettext_noop("Say in one or two sentences what ties these data to this case, because without it the request cannot be judged.")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › link, law_term
gettext_noop("relationship of the data to the offence")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › necessity, label
gettext_noop("Why must they be collected while they arise?")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › necessity, help
gettext_noop("Say why stored data would not do, because this measure goes deep into the life of people.")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › necessity, law_term
gettext_noop("necessity of the collection")
# Translators: kinds/electronic_evidence.yaml, mla.traffic_realtime › 40(8), meaning
gettext_noop("The requested State may refuse for lack of dual criminality, 40(8) and 35(3); help is owed at least where a similar domestic case would allow it, 45(2).")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept, title
gettext_noop("Real-time collection or recording of content data")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept › data_description, label
gettext_noop("Which communications are to be recorded?")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept › data_description, help
gettext_noop("Name the accounts or numbers, and leave out whatever the case does not need.")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept › authorization, label
gettext_noop("Who has allowed it under your law?")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept › authorization, help
gettext_noop("Name the court or body, the decision and its date, because the other State will ask whether you could do this at home.")
# Translators: kinds/electronic_evidence.yaml, mla.content_intercept › authorization, law_term
gettext_noop("judicial or other independent review")
# Translators: kinds/extradition.yaml, ext.request, route
gettext_noop("Between the authorities that the two States notified under 37(19).")
# Translators: kinds/extradition.yaml, ext.request › persons, label
gettext_noop("Who is to be extradited?")
# Translators: kinds/extradition.yaml, ext.request › persons, help
gettext_noop("Give name, date and place of birth, nationality, and anything else that tells this person from others.")
# Translators: kinds/extradition.yaml, ext.request › persons, law_term
gettext_noop("person whose extradition is sought")
# Translators: kinds/extradition.yaml, ext.request › whereabouts, label
gettext_noop("Where is the person?")
# Translators: kinds/extradition.yaml, ext.request › whereabouts, help
gettext_noop("Say where the person lives or was last seen, or write \"not known\".")
# Translators: kinds/extradition.yaml, ext.request › whereabouts, law_term
gettext_noop("person present in the territory of the requested State")
# Translators: kinds/extradition.yaml, ext.request › aim, label
gettext_noop("Is it for a trial or for a sentence?")
# Translators: kinds/extradition.yaml, ext.request › aim, help
gettext_noop("Choose what the person is to be extradited for, because a sentence needs its judgment.")
# Translators: kinds/extradition.yaml, ext.request › aim, law_term
gettext_noop("prosecution or serving of a sentence")
# Translators: kinds/extradition.yaml, ext.request › aim › trial, label
gettext_noop("For a trial")
# Translators: kinds/extradition.yaml, ext.request › aim › sentence, label
gettext_noop("To serve a sentence")
# Translators: kinds/extradition.yaml, ext.request › law, label
gettext_noop("Which of your laws apply?")
# Translators: kinds/extradition.yaml, ext.request › law, help
gettext_noop("Quote the provisions on the offence and its penalty, because the conduct must be punishable in both States.")
# Translators: kinds/extradition.yaml, ext.request › law, law_term
gettext_noop("applicable provisions of domestic law")
# Translators: kinds/extradition.yaml, ext.request › penalty, label
gettext_noop("Which penalty can follow?")
# Translators: kinds/extradition.yaml, ext.request › penalty, help
gettext_noop("Give the lowest and the highest penalty, because law or treaty may ask for a least penalty.")
# Translators: kinds/extradition.yaml, ext.request › penalty, law_term
gettext_noop("minimum penalty requirement for extradition")
# Translators: kinds/extradition.yaml, ext.request › judgment, label
gettext_noop("Which judgment is to be served?")
# Translators: kinds/extradition.yaml, ext.request › judgment, help
gettext_noop("Give court, date and number of the judgment, and how much of the sentence is left.")
# Translators: kinds/extradition.yaml, ext.request › judgment, law_term
gettext_noop("judgment imposing the sentence")
# Translators: kinds/extradition.yaml, ext.provisional_arrest, title
gettext_noop("Provisional arrest")
# Translators: kinds/extradition.yaml, ext.provisional_arrest, route
gettext_noop("Between the authorities that the two States notified under 37(19), also through INTERPOL.")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › persons, label
gettext_noop("Who is to be arrested?")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › warrant, label
gettext_noop("Which warrant or judgment stands against the person?")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › warrant, help
gettext_noop("Give court, date and number, because the person can hardly be arrested without one.")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › warrant, law_term
gettext_noop("warrant of arrest or judgment")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › necessity, label
gettext_noop("Why is it urgent?")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › necessity, help
gettext_noop("Say what would happen if you waited for the full request, such as a flight that is planned.")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › necessity, law_term
gettext_noop("circumstances that warrant it and are urgent")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › extradition_intended, label
gettext_noop("Will you ask for the extradition?")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › extradition_intended, help
gettext_noop("A provisional arrest only prepares a request for extradition, so without this intention it cannot be asked for.")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › extradition_intended, law_term
gettext_noop("request for extradition to follow")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › period_of_arrest, meaning
gettext_noop("How long the arrest may last until the request for extradition arrives is set by domestic law or the treaty in use; the Convention names no figure.")
# Translators: kinds/extradition.yaml, ext.provisional_arrest › 37(10), text
gettext_noop("Send the request for extradition within the time that domestic law or the treaty in use sets.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead, title
gettext_noop("Request to prosecute a national who is not extradited")
# Translators: kinds/extradition.yaml, ext.prosecute_instead, route
gettext_noop("From the State that was refused the extradition to the State of which the person is a national.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › extradition, label
gettext_noop("Which request for extradition was refused?")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › extradition, help
gettext_noop("Give the reference of the request for extradition.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › extradition, law_term
gettext_noop("request for extradition")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › case_file, label
gettext_noop("What is in the case file?")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › case_file, help
gettext_noop("List the documents you send, because the other State prosecutes on the strength of your file.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › case_file, law_term
gettext_noop("case file")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › evidence, label
gettext_noop("Which evidence goes with it?")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › evidence, help
gettext_noop("List each item and say what it proves, so that it can be used in the courts of the other State.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › evidence, law_term
gettext_noop("evidence")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › without_undue_delay, meaning
gettext_noop("The case is submitted for prosecution without undue delay; the Convention names no figure.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › 37(11), text
gettext_noop("Submit the case without undue delay to the authorities that prosecute, and decide as for a similarly grave offence under domestic law.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › 37(11), text
gettext_noop("Cooperate with the State that sought extradition, in particular on procedure and evidence.")
# Translators: kinds/extradition.yaml, ext.prosecute_instead › 37(11), text
gettext_noop("Cooperate with the State that prosecutes, in particular on procedure and evidence.")
# Translators: kinds/extradition.yaml, ext.conditional_surrender, title
gettext_noop("Surrender of a national on condition of return")
# Translators: kinds/extradition.yaml, ext.conditional_surrender › conditions, label
gettext_noop("Under which conditions is the person surrendered?")
# Translators: kinds/extradition.yaml, ext.conditional_surrender › conditions, help
gettext_noop("Write the conditions as both States agreed them, such as a return to serve the sentence at home.")
# Translators: kinds/extradition.yaml, ext.conditional_surrender › conditions, law_term
gettext_noop("surrender on the condition of return")
# Translators: kinds/extradition.yaml, ext.conditional_surrender › as_agreed, meaning
gettext_noop("The person is surrendered and returned when the States have agreed; the Convention names no figure.")
# Translators: kinds/extradition.yaml, ext.conditional_surrender › 37(12), text
gettext_noop("A surrender on this condition discharges the duty to submit the case for prosecution, 37(11).")
# Translators: kinds/extradition.yaml, ext.enforce_sentence, title
gettext_noop("Enforcement of a foreign sentence instead of extradition")
# Translators: kinds/extradition.yaml, ext.enforce_sentence › application, label
gettext_noop("What should be enforced?")
# Translators: kinds/extradition.yaml, ext.enforce_sentence › application, help
gettext_noop("Say which sentence, or which remainder of it, you ask the other State to enforce.")
# Translators: kinds/extradition.yaml, ext.enforce_sentence › application, law_term
gettext_noop("application of the requesting State")
# Translators: kinds/extradition.yaml, ext.enforce_sentence › judgment, label
gettext_noop("Which judgment imposed the sentence?")
# Translators: kinds/extradition.yaml, ext.enforce_sentence › judgment, law_term
gettext_noop("sentence imposed under the domestic law of the requesting State")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal, title
gettext_noop("Consultation before refusing extradition")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal, route
gettext_noop("From the State that was asked for extradition to the State that asked.")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal › ground, label
gettext_noop("On which ground would you refuse?")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal › ground, help
gettext_noop("Name the ground and its article, and say what the other State could add or change.")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal › ground, law_term
gettext_noop("ground envisaged for the refusal")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal › before_the_decision, meaning
gettext_noop("The consultation comes before the decision.")
# Translators: kinds/extradition.yaml, ext.consult_before_refusal › 37(17), text
gettext_noop("Give the other State ample opportunity for its views and information.")
# Translators: kinds/extradition.yaml, ext.decision, title
gettext_noop("Decision on extradition")
# Translators: kinds/extradition.yaml, ext.decision › decision, label
gettext_noop("What was decided?")
# Translators: kinds/extradition.yaml, ext.decision › decision, help
gettext_noop("Choose the outcome; reasons may be left out only where your law or your obligations prevent them.")
# Translators: kinds/extradition.yaml, ext.decision › decision, law_term
gettext_noop("decision with regard to extradition")
# Translators: kinds/extradition.yaml, ext.decision › decision › granted, label
gettext_noop("Extradition is granted")
# Translators: kinds/extradition.yaml, ext.decision › decision › refused, label
gettext_noop("Extradition is refused")
# Translators: kinds/extradition.yaml, ext.decision › decision › refused_without_reasons, label
gettext_noop("Extradition is refused, and the reasons may not be told")
# Translators: kinds/extradition.yaml, ext.decision › reasons, label
gettext_noop("What are the reasons of the refusal?")
# Translators: kinds/extradition.yaml, ext.decision › reasons, help
gettext_noop("Name the ground and its article, and the facts on which it rests.")
# Translators: kinds/extradition.yaml, ext.decision › reasons, law_term
gettext_noop("reasons for refusal")
# Translators: kinds/joint.yaml, joint.investigation, title
gettext_noop("Joint investigation")
# Translators: kinds/joint.yaml, joint.investigation, route
gettext_noop("Between the competent authorities of the States that take part.")
# Translators: kinds/joint.yaml, joint.investigation › agreement, label
gettext_noop("Is there an agreement, or is it for this case only?")
# Translators: kinds/joint.yaml, joint.investigation › agreement, help
gettext_noop("Name the agreement, or say that you agree for this case only.")
# Translators: kinds/joint.yaml, joint.investigation › agreement, law_term
gettext_noop("agreement or arrangement, or case by case")
# Translators: kinds/joint.yaml, joint.investigation › aim, label
gettext_noop("What is the investigation to find out?")
# Translators: kinds/joint.yaml, joint.investigation › aim, help
gettext_noop("Say in a few sentences what it is about and when it has reached its aim.")
# Translators: kinds/joint.yaml, joint.investigation › aim, law_term
gettext_noop("matters that are the subject of investigations")
# Translators: kinds/joint.yaml, joint.investigation › members, label
gettext_noop("Who takes part?")
# Translators: kinds/joint.yaml, joint.investigation › members, help
gettext_noop("Name each authority and its people.")
# Translators: kinds/joint.yaml, joint.investigation › members, law_term
gettext_noop("joint investigative bodies")
# Translators: kinds/joint.yaml, joint.investigation › leadership, label
gettext_noop("Who leads it?")
# Translators: kinds/joint.yaml, joint.investigation › leadership, help
gettext_noop("Name one leader for each State in which it acts.")
# Translators: kinds/joint.yaml, joint.investigation › leadership, law_term
gettext_noop("leadership of the joint investigation")
# Translators: kinds/joint.yaml, joint.investigation › place, label
gettext_noop("In which States does it act?")
# Translators: kinds/joint.yaml, joint.investigation › place, help
gettext_noop("Name each State, because its sovereignty is fully respected.")
# Translators: kinds/joint.yaml, joint.investigation › place, law_term
gettext_noop("State in whose territory the investigation takes place")
# Translators: kinds/joint.yaml, joint.investigation › law, label
gettext_noop("Which law governs it?")
# Translators: kinds/joint.yaml, joint.investigation › law, help
gettext_noop("Name the law of each State in which it acts, and the safeguards that hold there.")
# Translators: kinds/joint.yaml, joint.investigation › law, law_term
gettext_noop("applicable law")
# Translators: kinds/joint.yaml, joint.investigation › until_on, label
gettext_noop("Until when does it last?")
# Translators: kinds/joint.yaml, joint.investigation › until_on, help
gettext_noop("Give the last day; a longer time needs a new agreement.")
# Translators: kinds/joint.yaml, joint.investigation › until_on, law_term
gettext_noop("duration of the joint investigation")
# Translators: kinds/joint.yaml, joint.investigation › evidence_rules, label
gettext_noop("How are evidence and information shared?")
# Translators: kinds/joint.yaml, joint.investigation › evidence_rules, help
gettext_noop("Say who keeps the evidence, who may use it, and what follows when the investigation ends.")
# Translators: kinds/joint.yaml, joint.investigation › evidence_rules, law_term
gettext_noop("rules on evidence")
# Translators: kinds/joint.yaml, joint.investigation › 48, text
gettext_noop("Respect fully the sovereignty of the State in which the investigation takes place.")
# Translators: kinds/joint.yaml, joint.investigation › 48, text
gettext_noop("See to it that the members respect the sovereignty of every State in which they act.")
# Translators: kinds/mutual_assistance.yaml, mla.evidence_statements, title
gettext_noop("Taking evidence or statements from persons")
# Translators: kinds/mutual_assistance.yaml, mla.evidence_statements › capacity, label
gettext_noop("As what should each person be heard?")
# Translators: kinds/mutual_assistance.yaml, mla.evidence_statements › capacity, help
gettext_noop("Say witness, victim, expert or suspect for each, because each has other rights in a hearing.")
# Translators: kinds/mutual_assistance.yaml, mla.service, title
gettext_noop("Service of judicial documents")
# Translators: kinds/mutual_assistance.yaml, mla.service › documents, label
gettext_noop("Which documents should be served?")
# Translators: kinds/mutual_assistance.yaml, mla.service › documents, help
gettext_noop("Name each document with its date and annex, its language, and any day by which the person has to act.")
# Translators: kinds/mutual_assistance.yaml, mla.service › documents, law_term
gettext_noop("judicial documents")
# Translators: kinds/mutual_assistance.yaml, mla.service › proof, label
gettext_noop("Which proof of service do you need?")
# Translators: kinds/mutual_assistance.yaml, mla.service › proof, help
gettext_noop("Say whether a signed receipt or a statement of the serving authority is enough for your court.")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure, title
gettext_noop("Searches, seizures and freezing")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure, help
gettext_noop("Choose the mildest one that serves the case, because the measure has to be proportionate under domestic law.")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure, law_term
gettext_noop("searches and seizures, and freezing")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure › search, label
gettext_noop("A search")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure › seizure, label
gettext_noop("A search with seizure")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure › freezing, label
gettext_noop("A freezing")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › measure › several, label
gettext_noop("Several of them")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › link, label
gettext_noop("How do the items or places belong to the offence?")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › link, help
gettext_noop("Say what ties each place or item to this case, because few courts order a search without it.")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › order, label
gettext_noop("Is there an order of your own courts?")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › order, help
gettext_noop("Name the court, the date and the annex, or write that your law asks for none.")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › proportionality, label
gettext_noop("Why would less not do?")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › proportionality, help
gettext_noop("Say in a sentence or two what you left out, and why a milder step would not serve the case.")
# Translators: kinds/mutual_assistance.yaml, mla.search_seizure › proportionality, law_term
gettext_noop("principle of proportionality")
# Translators: kinds/mutual_assistance.yaml, mla.objects_sites, title
gettext_noop("Examination of objects and sites")
# Translators: kinds/mutual_assistance.yaml, mla.objects_sites › examination, label
gettext_noop("What should be examined, and how?")
# Translators: kinds/mutual_assistance.yaml, mla.objects_sites › examination, help
gettext_noop("Say which object or site, what is looked for and with which method, because some methods leave nothing for a second examination.")
# Translators: kinds/mutual_assistance.yaml, mla.objects_sites › examination, law_term
gettext_noop("examination of objects and sites")
# Translators: kinds/mutual_assistance.yaml, mla.information_experts, title
gettext_noop("Information, evidence and expert evaluations")
# Translators: kinds/mutual_assistance.yaml, mla.information_experts › expertise, label
gettext_noop("Which expertise is needed?")
# Translators: kinds/mutual_assistance.yaml, mla.information_experts › expertise, help
gettext_noop("Name the field and any method or qualification your courts ask for.")
# Translators: kinds/mutual_assistance.yaml, mla.information_experts › expertise, law_term
gettext_noop("expert evaluations")
# Translators: kinds/mutual_assistance.yaml, mla.documents, title
gettext_noop("Originals or certified copies of documents and records (government, bank, financial, corporate, business)")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type, label
gettext_noop("What kind of records are they?")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type, help
gettext_noop("Choose the kind, because it often decides who may hand them out.")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type, law_term
gettext_noop("government, bank, financial, corporate or business records")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type › government, label
gettext_noop("Government records")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type › bank, label
gettext_noop("Bank records")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type › financial, label
gettext_noop("Other financial records")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type › corporate, label
gettext_noop("Records of a company")
# Translators: kinds/mutual_assistance.yaml, mla.documents › record_type › business, label
gettext_noop("Other business records")
# Translators: kinds/mutual_assistance.yaml, mla.documents › copies, label
gettext_noop("Do you need originals or certified copies?")
# Translators: kinds/mutual_assistance.yaml, mla.documents › copies, help
gettext_noop("Ask for originals only where a copy cannot serve, for example where handwriting is examined.")
# Translators: kinds/mutual_assistance.yaml, mla.documents › copies, law_term
gettext_noop("originals or certified copies")
# Translators: kinds/mutual_assistance.yaml, mla.documents › copies › certified, label
gettext_noop("Certified copies")
# Translators: kinds/mutual_assistance.yaml, mla.documents › copies › originals, label
gettext_noop("Originals")
# Translators: kinds/mutual_assistance.yaml, mla.trace, title
gettext_noop("Identifying or tracing proceeds, property, instrumentalities or other things for evidence")
# Translators: kinds/mutual_assistance.yaml, mla.trace › things, label
gettext_noop("What should be identified or traced?")
# Translators: kinds/mutual_assistance.yaml, mla.trace › things, help
gettext_noop("Name accounts, addresses of virtual assets, things or sums, and the last place where you saw each.")
# Translators: kinds/mutual_assistance.yaml, mla.trace › things, law_term
gettext_noop("proceeds of crime, property, instrumentalities or other things")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance, title
gettext_noop("Facilitating the voluntary appearance of persons in the requesting State")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › appearance, label
gettext_noop("Where, when and for what should the person appear?")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › appearance, help
gettext_noop("Give place, day and expected length, and say that nobody is compelled to come.")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › appearance, law_term
gettext_noop("voluntary appearance of persons in the requesting State")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › expenses, label
gettext_noop("Which expenses and which protection do you offer?")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › expenses, help
gettext_noop("Say who pays for travel and stay, and that nobody who comes is pursued for earlier acts.")
# Translators: kinds/mutual_assistance.yaml, mla.voluntary_appearance › expenses, law_term
gettext_noop("safe conduct")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds, title
gettext_noop("Recovery of proceeds of crime")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › property, label
gettext_noop("Which proceeds should be recovered?")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › property, help
gettext_noop("Describe them, where they are and what they are worth about, as far as you know.")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › property, law_term
gettext_noop("description of the property, its location and its value")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › order, label
gettext_noop("Which order or facts do you rely on?")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › order, help
gettext_noop("Name the court, the date and the annex, or give the facts with which an order can be had there.")
# Translators: kinds/mutual_assistance.yaml, mla.recover_proceeds › order, law_term
gettext_noop("statement of the facts or legally admissible copy of an order")
# Translators: kinds/mutual_assistance.yaml, mla.other, title
gettext_noop("Any other assistance that is not contrary to the law of the requested State")
# Translators: kinds/mutual_assistance.yaml, mla.other › lawful, label
gettext_noop("Why should it be lawful there?")
# Translators: kinds/mutual_assistance.yaml, mla.other › lawful, help
gettext_noop("Say what you know of such help in their law, because only their law limits it.")
# Translators: kinds/mutual_assistance.yaml, mla.other › lawful, law_term
gettext_noop("assistance not contrary to the domestic law of the requested State")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing, title
gettext_noop("Hearing of a witness, victim or expert by video link")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing, route
gettext_noop("From central authority, for a judicial authority, to central authority.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › no_appearance, label
gettext_noop("Why can or should the person not come in person?")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › no_appearance, help
gettext_noop("Say what stands against coming, such as distance, health, danger or custody, because the link is open only for such a reason.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › no_appearance, law_term
gettext_noop("not possible or desirable to appear in person")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › technical_means, label
gettext_noop("Which technical means do you use?")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › technical_means, help
gettext_noop("Name the system, how to test it and whom to call, and any equipment you can lend.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › technical_means, law_term
gettext_noop("hearing by video conference")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › hearing_at, label
gettext_noop("When should the hearing begin?")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › hearing_at, help
gettext_noop("Propose a moment in UTC that falls into the working hours of both States; it holds once both agree.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › conducted_by, label
gettext_noop("Who should conduct the hearing?")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › conducted_by, help
gettext_noop("Choose your wish; that your judge conducts it needs their agreement.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › conducted_by, law_term
gettext_noop("hearing conducted by a judicial authority of the requesting State and attended by one of the requested State")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › conducted_by › requesting, label
gettext_noop("Our judicial authority, with theirs present")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › conducted_by › requested, label
gettext_noop("Their judicial authority")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › date_agreed, meaning
gettext_noop("The hearing takes place on the date the two States agree; the Convention names no figure.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › 40(18), text
gettext_noop("It may agree that a judicial authority of the requesting State conducts the hearing while its own is present.")
# Translators: kinds/mutual_assistance.yaml, mla.video_hearing › 40(18), text
gettext_noop("It may lend the equipment that the requested State lacks.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee, title
gettext_noop("Temporary transfer of a detained or sentenced person to give evidence or help")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim, label
gettext_noop("For what is the person needed?")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim, help
gettext_noop("Choose the aim, because nobody is transferred in this way in order to be tried.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim, law_term
gettext_noop("identification, testimony or other help in obtaining evidence")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim › identification, label
gettext_noop("To be identified")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim › testimony, label
gettext_noop("To testify")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › transfer_aim › other, label
gettext_noop("To help otherwise in obtaining evidence")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent, label
gettext_noop("Has the person freely given informed consent?")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent, help
gettext_noop("Say how it stands, because without consent nobody is transferred.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent, law_term
gettext_noop("the person freely gives informed consent")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent › given, label
gettext_noop("Yes, and it is recorded")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent › to_be_asked, label
gettext_noop("Not yet; the State that holds the person is asked to obtain it")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent_record, label
gettext_noop("Where is the consent recorded?")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › consent_record, help
gettext_noop("Name the record, its date and its annex, who explained the matter to the person, and in which language.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › conditions, label
gettext_noop("Under which conditions should the person be transferred?")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › conditions, help
gettext_noop("Write what is agreed or proposed on escort, custody, health, language and lawyer, because both States have to agree.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › conditions, law_term
gettext_noop("conditions that the two States deem appropriate")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › return_on, label
gettext_noop("By which day will the person be back?")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › return_on, help
gettext_noop("Give the last day, because the time in custody abroad counts and has to end.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › return_on, law_term
gettext_noop("return without delay as agreed")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › return_without_delay, meaning
gettext_noop("The person is returned without delay, as the two States agreed; the Convention names no figure.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › 40(10), text
gettext_noop("Keep the person in custody, unless the State from which the person came asks or allows otherwise.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › 40(10), text
gettext_noop("Return the person without delay, and without asking for extradition proceedings.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › 40(10), text
gettext_noop("Count the time in custody abroad towards the sentence.")
# Translators: kinds/mutual_assistance.yaml, mla.transfer_detainee › 40(11), text
gettext_noop("Do not prosecute, detain or restrict the person for earlier acts or convictions, unless the State from which the person came agrees.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent, title
gettext_noop("Urgent oral request")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent, route
gettext_noop("Spoken between central authorities that agree to it, then confirmed from central authority to central authority.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › agreed, label
gettext_noop("Did both States agree to a spoken request?")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › agreed, help
gettext_noop("Without that agreement only a written request counts.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › agreed, law_term
gettext_noop("where agreed by the States Parties")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › urgency, label
gettext_noop("Why could it not wait?")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › urgency, help
gettext_noop("Say what would have been lost in the time that writing takes.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › urgency, law_term
gettext_noop("urgent circumstances")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › speakers, label
gettext_noop("Who spoke with whom?")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › speakers, help
gettext_noop("Give name, office and number of each, so that both sides can find the talk again.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › speakers, law_term
gettext_noop("request made orally")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › spoken_at, label
gettext_noop("When was it spoken?")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › spoken_at, help
gettext_noop("Give the moment in UTC.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › confirmed_at_once, meaning
gettext_noop("The spoken request is confirmed in writing at once; the Convention names no figure.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › 40(13), text
gettext_noop("Confirm the spoken request in writing at once.")
# Translators: kinds/mutual_assistance.yaml, mla.oral_urgent › follow_up_duties, text
gettext_noop("Record who spoke, when, and when the confirmation came.")
# Translators: kinds/mutual_assistance.yaml, mla.government_records, title
gettext_noop("Copies of government records")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public, label
gettext_noop("Are the records open to the public there?")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public, help
gettext_noop("Choose what you know, because only public records have to be supplied.")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public, law_term
gettext_noop("records available to the general public under domestic law")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public › public, label
gettext_noop("Open to the public")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public › not_public, label
gettext_noop("Not open to the public")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › public › unknown, label
gettext_noop("Not known")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › 40(31), text
gettext_noop("Supply copies of records that are open to the public under domestic law.")
# Translators: kinds/mutual_assistance.yaml, mla.government_records › 40(31), text
gettext_noop("Decide freely on records that are not open to the public; they may be supplied in whole, in part or under conditions.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct, title
gettext_noop("Safe conduct for a witness, expert or other person who comes voluntarily")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct, route
gettext_noop("From an authority of the State that invites to the person, through the State where the person is.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › person, label
gettext_noop("Who is invited?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › person, help
gettext_noop("Give name, place and nationality, and say whether as a witness, an expert or otherwise.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › person, law_term
gettext_noop("witness, expert or other person")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › invitation, label
gettext_noop("To what is the person invited?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › invitation, help
gettext_noop("Give the proceeding, the place, the day and the expected length, because the safe conduct is for this.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › invitation, law_term
gettext_noop("consent to give evidence in a proceeding or to assist in an investigation, prosecution or judicial proceeding")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › presence_over_on, label
gettext_noop("From which day is the person no longer needed?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › presence_over_on, help
gettext_noop("Give the day of the official word if there was one already. Report the moment as well once the request is sent, because the period counts from that report and not from this day.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › presence_over_on, law_term
gettext_noop("date on which the person was officially informed that presence is no longer required")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › agreed_days, label
gettext_noop("Which other period did the States agree, in days?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › agreed_days, help
gettext_noop("Leave it empty if none was agreed; the period of the Convention then holds.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › agreed_days, law_term
gettext_noop("any period agreed upon by the States Parties")
# Translators: kinds/mutual_assistance_notices.yaml, mla.witness_safe_conduct › 40(29), text
gettext_noop("Do not prosecute, detain, punish or restrict the person for acts, omissions or convictions from before the departure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.additional_info, title
gettext_noop("Request for further information needed to execute")
# Translators: kinds/mutual_assistance_notices.yaml, mla.additional_info, route
gettext_noop("From the State that received the request to the State that sent it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.additional_info › missing, label
gettext_noop("What is missing?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.additional_info › missing, law_term
gettext_noop("additional information necessary for the execution of the request")
# Translators: kinds/mutual_assistance_notices.yaml, mla.additional_info › 40(16), text
gettext_noop("Supply the information that is missing.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.status_enquiry, title
gettext_noop("Question on status and progress")
# Translators: kinds/mutual_assistance_notices.yaml, mla.status_enquiry, route
gettext_noop("From the State that sent the request to the State that received it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.status_enquiry › question, help
gettext_noop("Say what depends on the answer, such as a trial date, because only reasonable questions have to be answered.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.status_enquiry › question, law_term
gettext_noop("reasonable question on status and progress")
# Translators: kinds/mutual_assistance_notices.yaml, mla.withdrawal, title
gettext_noop("Notice that assistance is no longer required")
# Translators: kinds/mutual_assistance_notices.yaml, mla.withdrawal › reasons, law_term
gettext_noop("assistance no longer required")
# Translators: kinds/mutual_assistance_notices.yaml, mla.withdrawal › follow_up_duties, text
gettext_noop("Stop the execution, and lift every coercive measure taken for it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal, title
gettext_noop("Consultation before refusal or postponement")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › ground, help
gettext_noop("Choose the ground you think of, so that the other State knows what it can cure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › ground, law_term
gettext_noop("refusal under paragraph 21 or postponement under paragraph 27")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › ground › other, label
gettext_noop("Another ground")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › conditions, label
gettext_noop("Under which conditions could you help?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › conditions, help
gettext_noop("Write each condition so that it can be accepted or not, because an accepted one binds; write \"none\" if none would help.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › conditions, law_term
gettext_noop("terms and conditions deemed necessary")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › before_decision, meaning
gettext_noop("The consultation comes before the decision; the Convention names no figure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.consult_before_refusal › 40(28), text
gettext_noop("Keep the conditions, once it has accepted help under them.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice, title
gettext_noop("Refusal with reasons")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › ground, help
gettext_noop("Choose the ground on which you refuse; bank secrecy and a fiscal character alone are none.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › ground, law_term
gettext_noop("ground for refusal")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › ground › kind, label
gettext_noop("A ground that exists for this kind of request only")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › kind_ground, label
gettext_noop("Which ground, and which article?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › kind_ground, help
gettext_noop("Name the paragraph, for example that consent to a transfer is missing, 40(9), or that records are not public, 40(31).")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › missing_element, label
gettext_noop("Which element of the offence is missing in your law?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › missing_element, help
gettext_noop("Compare the conduct, not the name of the offence, and name the element that your law asks for and the facts do not show.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › missing_element, law_term
gettext_noop("absence of dual criminality")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › reasons, law_term
gettext_noop("reasons for any refusal")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › 40(8), meaning
gettext_noop("Where its lack is the ground, the notice shows which element is missing; the test looks at the conduct, not at its name, 35(3).")
# Translators: kinds/mutual_assistance_notices.yaml, mla.refusal_notice › 40(28), text
gettext_noop("Consult before refusing under 40(21), and record the consultation.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice, title
gettext_noop("Postponement")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice › disturbed, label
gettext_noop("Which case of yours would be disturbed?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice › disturbed, help
gettext_noop("Name the case as far as you may, and say how help now would disturb it, because nothing else allows a postponement.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice › disturbed, law_term
gettext_noop("ongoing investigation, prosecution or judicial proceeding")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice › until_on, law_term
gettext_noop("postponement of assistance")
# Translators: kinds/mutual_assistance_notices.yaml, mla.postponement_notice › 40(28), text
gettext_noop("Consult before postponing.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.confidentiality_impossible, title
gettext_noop("Warning that secrecy cannot be kept")
# Translators: kinds/mutual_assistance_notices.yaml, mla.confidentiality_impossible › reasons, label
gettext_noop("Why can it not be kept secret?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.confidentiality_impossible › reasons, help
gettext_noop("Say who would learn of it, when and by which rule, so that they can decide whether to go on.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.confidentiality_impossible › reasons, law_term
gettext_noop("inability to comply with the requirement of confidentiality")
# Translators: kinds/mutual_assistance_notices.yaml, mla.confidentiality_impossible › follow_up_duties, text
gettext_noop("The State that asked decides whether the request is carried out all the same.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent, title
gettext_noop("Consent to use evidence in another case")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent, route
gettext_noop("From the State that asked for the evidence to the State that supplied it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › material, label
gettext_noop("Which information or evidence do you mean?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › material, help
gettext_noop("A line for each item, with the day on which you received it and its SHA-256. Their consent opens only the items whose SHA-256 stands here, so leave out what you do not need.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › material, law_term
gettext_noop("information or evidence provided by the requested State")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › purpose, label
gettext_noop("For what else do you want to use it?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › purpose, help
gettext_noop("Name the other case, its offence and what the material is to prove there.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › purpose, law_term
gettext_noop("investigations, prosecutions or judicial proceedings other than those stated in the request")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › using_authority, label
gettext_noop("Which authority will use it?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › using_authority, help
gettext_noop("Give name and function of the authority in charge of the other case, which may be another than yours.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › using_authority, law_term
gettext_noop("authority that transmits or uses the information or evidence")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › before_use, meaning
gettext_noop("Consent comes before any other use; the Convention names no figure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.use_consent › 40(19), text
gettext_noop("Do not use the material for anything else until the other State consents.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice, title
gettext_noop("Word that evidence was returned, destroyed or erased, or why it is kept")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice, route
gettext_noop("From the State that received the evidence to the State that supplied it.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › material, label
gettext_noop("What did you receive?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › material, help
gettext_noop("One item per line, with the day on which it came and its digest, so that the other State finds each in its own records.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome, label
gettext_noop("What became of it?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome, help
gettext_noop("Choose what holds for what is named above; of items that went another way, send another message.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome › returned, label
gettext_noop("It was returned")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome › destroyed, label
gettext_noop("It was destroyed")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome › erased, label
gettext_noop("It was erased")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › outcome › none, label
gettext_noop("None of these: all of it is kept")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › done_on, label
gettext_noop("On which day?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › done_on, help
gettext_noop("Give the day on which it was done, or, if all of it is kept, the day on which that was decided.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › account, label
gettext_noop("How was it done, by whom, and what is left?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › account, help
gettext_noop("Name the record of it and who answers for it, and any copy that is left, such as one in a court file or a back-up.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › account, law_term
gettext_noop("effective and appropriate safeguards")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › kept, label
gettext_noop("Is any of it kept?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › kept, help
gettext_noop("Say yes too if only a copy is kept, because the limits that came with it bind for as long as it exists.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › kept_reason, label
gettext_noop("Why is it kept?")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › kept_reason, help
gettext_noop("Name the proceeding or the provision that needs it.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › until_on, help
gettext_noop("Give the day, or, if none is known yet, the day on which you will look at it again and write once more.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › when_done, meaning
gettext_noop("The word goes out when it is done, or when a last day for keeping the data comes near; no figure is named anywhere.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › follow_up_duties, text
gettext_noop("Keep what is left within the limits that came with it, and send word again when that is gone too.")
# Translators: kinds/mutual_assistance_notices.yaml, data.disposal_notice › follow_up_duties, text
gettext_noop("Take note of it, and ask where it leaves something open.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice, title
gettext_noop("Notice before disclosing exculpatory material to an accused")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice, route
gettext_noop("From the State that holds the material to the State that supplied it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › material, help
gettext_noop("Name each item with its number and the day on which you received it.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › material, law_term
gettext_noop("information or evidence that is exculpatory to an accused person")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › proceeding, label
gettext_noop("In which proceeding is it disclosed?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › proceeding, help
gettext_noop("Name the court, the case and the accused, and the day of the disclosure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › proceeding, law_term
gettext_noop("disclosure in its proceedings")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › disclosed, label
gettext_noop("Was it disclosed already?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › disclosed, help
gettext_noop("Say yes only if notice could exceptionally not be given before.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › disclosed, law_term
gettext_noop("exceptional case in which advance notice is not possible")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › late_reason, label
gettext_noop("Why could notice not be given before?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › late_reason, help
gettext_noop("Say what left no time, such as an order of the court in a hearing.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › before_disclosure, meaning
gettext_noop("The notice comes before the disclosure; the Convention names no figure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › without_delay_after, meaning
gettext_noop("Where notice before was exceptionally impossible, the other State is told of the disclosure without delay.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › 40(19), text
gettext_noop("Consult with the State that supplied the material, if it asks for that.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.exculpatory_notice › 40(19), text
gettext_noop("Do not stand in the way; the State that supplied the material cannot block its disclosure to the accused.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs, title
gettext_noop("Consultation on substantial or extraordinary costs")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › estimate, law_term
gettext_noop("expenses of a substantial or extraordinary nature")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › cost_items, label
gettext_noop("What makes up the cost?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › cost_items, help
gettext_noop("List each item with its sum, and mark those that go beyond the ordinary.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › proposal, label
gettext_noop("Who should bear what?")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › proposal, law_term
gettext_noop("manner in which the costs shall be borne")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › when_substantial, meaning
gettext_noop("The States consult when costs prove to be substantial or extraordinary; the Convention names no figure.")
# Translators: kinds/mutual_assistance_notices.yaml, mla.costs › 40(30), text
gettext_noop("Bear the ordinary costs of execution, unless the States agree otherwise.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation, title
gettext_noop("Authorization to pass personal data to a third State or an international organization")
# Translators: kinds/personal_data.yaml, data.onward_authorisation, route
gettext_noop("From the State that holds the data to the State that supplied them.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › data_description, label
gettext_noop("Which personal data should be passed on?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › data_description, help
gettext_noop("Name the persons and the items, and no more than the recipient needs.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › data_description, law_term
gettext_noop("personal data transferred in accordance with this Convention")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › material, label
gettext_noop("Which items came, and should be passed on?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › material, help
gettext_noop("A line for each item, with its SHA-256. Their consent opens only the items whose SHA-256 stands here, so leave out what should stay.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient_state, label
gettext_noop("To which State should they go?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient_state, help
gettext_noop("Its code of three letters and nothing else, as in XCC. Their consent opens the way to this State alone. For an organization leave it empty.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient_state, law_term
gettext_noop("third country")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient, label
gettext_noop("Who should receive them?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient, help
gettext_noop("Name the authority there, or the organization. What stands here opens no way; the code of the State does.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › recipient, law_term
gettext_noop("third country or international organization")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › purpose, label
gettext_noop("For what will the recipient use them?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › purpose, help
gettext_noop("Name the case and the use, because the State that supplied the data decides on this.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › purpose, law_term
gettext_noop("purpose of the onward transfer")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › safeguards, label
gettext_noop("Which safeguards does the recipient have?")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › safeguards, help
gettext_noop("Name the law or the promise that protects the data there, and how long they are kept.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › before_transfer, meaning
gettext_noop("The authorization comes before the data are passed on; the Convention names no figure.")
# Translators: kinds/personal_data.yaml, data.onward_authorisation › 36(3), text
gettext_noop("Pass nothing on without the authorization, which has to be in writing if the State that supplied the data insists on it.")
# Translators: kinds/personal_data.yaml, data.conditions, title
gettext_noop("Conditions on personal data")
# Translators: kinds/personal_data.yaml, data.conditions, route
gettext_noop("From the State that supplies the data to the State that receives them.")
# Translators: kinds/personal_data.yaml, data.conditions › data_description, label
gettext_noop("Which personal data are meant?")
# Translators: kinds/personal_data.yaml, data.conditions › data_description, help
gettext_noop("Name the persons or the kinds of data, so that the conditions can be matched to the items.")
# Translators: kinds/personal_data.yaml, data.conditions › conditions, label
gettext_noop("Under which conditions could you transfer them?")
# Translators: kinds/personal_data.yaml, data.conditions › conditions, help
gettext_noop("Write each condition so that it can be accepted or not, and ask only for what your law on data protection needs.")
# Translators: kinds/personal_data.yaml, data.conditions › conditions, law_term
gettext_noop("appropriate conditions to achieve compliance in order to respond to a request for personal data")
# Translators: kinds/personal_data.yaml, data.conditions › data_law, label
gettext_noop("Which law makes them necessary?")
# Translators: kinds/personal_data.yaml, data.conditions › data_law, help
gettext_noop("Name the domestic provision or the international obligation, so that it can be checked.")
# Translators: kinds/personal_data.yaml, data.conditions › data_law, law_term
gettext_noop("applicable laws concerning the protection of personal data")
# Translators: kinds/personal_data.yaml, data.conditions › before_transfer, meaning
gettext_noop("The conditions are set before the data are transferred; the Convention names no figure.")
# Translators: kinds/personal_data.yaml, data.conditions › 36(2), text
gettext_noop("Keep effective and appropriate safeguards for the personal data received.")
# Translators: kinds/police.yaml, le.exchange_channel, title
gettext_noop("Secure and rapid exchange between services")
# Translators: kinds/police.yaml, le.exchange_channel, route
gettext_noop("From law-enforcement service to law-enforcement service, apart from mutual legal assistance; what passes is information and not evidence.")
# Translators: kinds/police.yaml, le.exchange_channel › subject, label
gettext_noop("Which case or topic is it about?")
# Translators: kinds/police.yaml, le.exchange_channel › subject, help
gettext_noop("Name the case or the topic, so that it reaches the right unit.")
# Translators: kinds/police.yaml, le.exchange_channel › subject, law_term
gettext_noop("secure and rapid exchange of information")
# Translators: kinds/police.yaml, le.exchange_channel › channel, label
gettext_noop("Through which channel do you want to exchange?")
# Translators: kinds/police.yaml, le.exchange_channel › channel, help
gettext_noop("Name a channel both services already have, such as INTERPOL, before you propose a new one.")
# Translators: kinds/police.yaml, le.exchange_channel › channel, law_term
gettext_noop("channels of communication")
# Translators: kinds/police.yaml, le.inquiry, title
gettext_noop("Inquiry on persons, proceeds, property or instrumentalities")
# Translators: kinds/police.yaml, le.inquiry › target, label
gettext_noop("Whom or what do you ask about?")
# Translators: kinds/police.yaml, le.inquiry › target, help
gettext_noop("Give names, accounts, addresses or numbers that tell this person or thing from others.")
# Translators: kinds/police.yaml, le.inquiry › target, law_term
gettext_noop("persons, proceeds of crime, property or instrumentalities")
# Translators: kinds/police.yaml, le.inquiry › question, help
gettext_noop("Ask for example who or where a person is, or where money or things went.")
# Translators: kinds/police.yaml, le.inquiry › question, law_term
gettext_noop("inquiries with respect to offences")
# Translators: kinds/police.yaml, le.items_for_analysis, title
gettext_noop("Items or data for analysis or investigation")
# Translators: kinds/police.yaml, le.items_for_analysis › items, label
gettext_noop("Which items or data do you need?")
# Translators: kinds/police.yaml, le.items_for_analysis › items, help
gettext_noop("Name each item or set of data, and no more than you need.")
# Translators: kinds/police.yaml, le.items_for_analysis › items, law_term
gettext_noop("items or data for analytical or investigative purposes")
# Translators: kinds/police.yaml, le.items_for_analysis › purpose, label
gettext_noop("What will you use them for?")
# Translators: kinds/police.yaml, le.items_for_analysis › purpose, help
gettext_noop("Name the analysis or investigation; evidence for a court is asked for with mutual legal assistance.")
# Translators: kinds/police.yaml, le.items_for_analysis › purpose, law_term
gettext_noop("analytical or investigative purposes")
# Translators: kinds/police.yaml, le.items_for_analysis › limits, label
gettext_noop("Which limits do you accept?")
# Translators: kinds/police.yaml, le.items_for_analysis › limits, help
gettext_noop("Say who may see them and when they are returned or deleted.")
# Translators: kinds/police.yaml, le.items_for_analysis › limits, law_term
gettext_noop("limits of use")
# Translators: kinds/police.yaml, le.methods, title
gettext_noop("Information on means, methods, false identities, tactics, techniques and procedures")
# Translators: kinds/police.yaml, le.methods › description, label
gettext_noop("What do offenders do, and how?")
# Translators: kinds/police.yaml, le.methods › description, help
gettext_noop("Describe it step by step, so that another service can recognize it.")
# Translators: kinds/police.yaml, le.methods › description, law_term
gettext_noop("means and methods, false identities, tactics, techniques and procedures")
# Translators: kinds/police.yaml, le.methods › indicators, label
gettext_noop("By which signs can it be recognized?")
# Translators: kinds/police.yaml, le.methods › indicators, help
gettext_noop("Paste one sign per line, such as an address, a file digest or a wallet.")
# Translators: kinds/police.yaml, le.methods › indicators, law_term
gettext_noop("indicators")
# Translators: kinds/police.yaml, le.methods › handling_limits, label
gettext_noop("Who may see it?")
# Translators: kinds/police.yaml, le.methods › handling_limits, help
gettext_noop("Say how far it may be passed on, because offenders change their ways when they learn of it.")
# Translators: kinds/police.yaml, le.methods › handling_limits, law_term
gettext_noop("handling limits")
# Translators: kinds/police.yaml, le.liaison, title
gettext_noop("Exchange of staff and experts, liaison officers")
# Translators: kinds/police.yaml, le.liaison › agreement, label
gettext_noop("Which agreement covers the posting?")
# Translators: kinds/police.yaml, le.liaison › agreement, help
gettext_noop("Name the agreement, or attach the one you propose; say who is sent, for what and for how long.")
# Translators: kinds/police.yaml, le.liaison › agreement, law_term
gettext_noop("agreements or arrangements between the States")
# Translators: kinds/police.yaml, le.early_detection, title
gettext_noop("Information and coordinated measures for early detection")
# Translators: kinds/police.yaml, le.early_detection › pattern, label
gettext_noop("Which pattern did you notice?")
# Translators: kinds/police.yaml, le.early_detection › pattern, help
gettext_noop("Describe what repeats itself and since when, so that others can look for it.")
# Translators: kinds/police.yaml, le.early_detection › pattern, law_term
gettext_noop("early identification of offences")
# Translators: kinds/police.yaml, le.early_detection › measures, label
gettext_noop("Which measures do you propose?")
# Translators: kinds/police.yaml, le.early_detection › measures, help
gettext_noop("Say who should do what by when; the other service decides on its own part.")
# Translators: kinds/police.yaml, le.early_detection › measures, law_term
gettext_noop("coordinated administrative and other measures")
# Translators: kinds/preservation.yaml, preserve.request, route
gettext_noop("From a competent authority, through its 24/7 point or central authority, to the 24/7 point of the State where the system is.")
# Translators: kinds/preservation.yaml, preserve.request › authority, law_term
gettext_noop("the authority seeking the preservation")
# Translators: kinds/preservation.yaml, preserve.request › offence, law_term
gettext_noop("offence that is the subject of the investigation")
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
# Translators: kinds/preservation.yaml, preserve.request › kept_until_decided, meaning
gettext_noop("Once the request for the data has arrived, they are kept until it is decided.")
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
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, label
gettext_noop("Which data, account or service do you look for?")
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, help
gettext_noop("Paste one identifier per line.")
# Translators: kinds/preservation.yaml, preserve.location_query › identifiers, law_term
gettext_noop("electronic data or service provider")
# Translators: kinds/preservation.yaml, preserve.location_query › question, help
gettext_noop("For example which provider serves this account, and whether it or its systems are on your partner's territory.")
# Translators: kinds/preservation.yaml, preserve.location_query › question, law_term
gettext_noop("information on the location")
# Translators: kinds/preservation.yaml, preserve.location_query › dual_criminality, meaning
gettext_noop("The Convention does not speak of it for such a question.")
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
# Translators: kinds/spontaneous.yaml, info.spontaneous, title
gettext_noop("Spontaneous information on criminal matters")
# Translators: kinds/spontaneous.yaml, info.spontaneous, route
gettext_noop("From competent authority to competent authority, without a request.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › information, label
gettext_noop("What do you want them to know?")
# Translators: kinds/spontaneous.yaml, info.spontaneous › information, help
gettext_noop("Keep what you know apart from what you suspect, and give no more on persons than they need.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › information, law_term
gettext_noop("information relating to criminal matters")
# Translators: kinds/spontaneous.yaml, info.spontaneous › usefulness, label
gettext_noop("For what could it be of use to them?")
# Translators: kinds/spontaneous.yaml, info.spontaneous › usefulness, help
gettext_noop("Name the case it could help, or the request it could lead to, so that it reaches the right office.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › usefulness, law_term
gettext_noop("assist the authority in undertaking or concluding inquiries and criminal proceedings, or result in a request")
# Translators: kinds/spontaneous.yaml, info.spontaneous › restrictions, label
gettext_noop("Which limits of use go with it?")
# Translators: kinds/spontaneous.yaml, info.spontaneous › restrictions, help
gettext_noop("Write each limit, for example that it is a lead and no evidence, because the other State has to keep to it; write \"none\" if there is none.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › restrictions, law_term
gettext_noop("restrictions on its use")
# Translators: kinds/spontaneous.yaml, info.spontaneous › secrecy, label
gettext_noop("Must the information be kept secret?")
# Translators: kinds/spontaneous.yaml, info.spontaneous › secrecy, help
gettext_noop("Ask for it where another case would suffer, and give an end below if you can.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › secrecy, law_term
gettext_noop("request that the information remain confidential, even temporarily")
# Translators: kinds/spontaneous.yaml, info.spontaneous › 40(5), text
gettext_noop("The State that receives it keeps it secret, even if only for a time, or keeps to the limits of use that came with it.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › 40(5), text
gettext_noop("Keep the information secret, or keep to the limits of use, as asked.")
# Translators: kinds/spontaneous.yaml, info.spontaneous › 40(5), text
gettext_noop("Before disclosing what clears an accused, give notice and, if asked, consult; where notice was exceptionally impossible, tell of the disclosure without delay.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult, title
gettext_noop("Consultation between States pursuing the same conduct")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › conduct, label
gettext_noop("Which conduct do both States pursue?")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › conduct, help
gettext_noop("Describe it by place, time, persons and systems, so that the other State can find its own case.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › conduct, law_term
gettext_noop("same conduct")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage, label
gettext_noop("How far has your case come?")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage, help
gettext_noop("Choose the stage, because it often decides who can still stop or hand over.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage, law_term
gettext_noop("investigation, prosecution or judicial proceeding")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage › investigation, label
gettext_noop("Investigation")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage › prosecution, label
gettext_noop("Prosecution")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage › proceeding, label
gettext_noop("Court proceeding")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › stage › judged, label
gettext_noop("Judgment given")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis, label
gettext_noop("On what do you base your jurisdiction?")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis, help
gettext_noop("Choose the strongest basis, so that the other State can compare it with its own.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis, law_term
gettext_noop("jurisdiction")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › territory, label
gettext_noop("The offence was committed in our territory")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › ship_or_aircraft, label
gettext_noop("It was committed on our ship or aircraft")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › victim, label
gettext_noop("The victim is our national")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › offender, label
gettext_noop("The offender is our national, or a stateless person who lives here")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › laundering, label
gettext_noop("It is an act of laundering aimed at our territory")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › state, label
gettext_noop("It was committed against our State")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › not_extradited_national, label
gettext_noop("We do not extradite our national")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › not_extradited, label
gettext_noop("The person is here and is not extradited")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › jurisdiction_basis › other, label
gettext_noop("Another basis in our law")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › proposal, label
gettext_noop("How should the two cases go on?")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › proposal, help
gettext_noop("Propose who does what, for example who hears whom, or that one State takes over the proceedings, 39.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › proposal, law_term
gettext_noop("coordinating their actions")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › when_learnt, meaning
gettext_noop("The States consult when one is told or learns otherwise of the other's case; the Convention names no figure.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › 22(5), text
gettext_noop("Coordinate what you do with the other State, as appropriate.")
# Translators: kinds/spontaneous.yaml, jurisdiction.consult › 22(5), text
gettext_noop("Answer, and coordinate what you do with the other State, as appropriate.")
# Translators: kinds/stored_data.yaml, mla.stored_data, title
gettext_noop("Search, seizure, securing and disclosure of stored electronic data")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, label
gettext_noop("Were the data preserved before?")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, help
gettext_noop("Give the reference of the request to preserve, because the data are then kept until this request is decided.")
# Translators: kinds/stored_data.yaml, mla.stored_data › preservation, law_term
gettext_noop("data preserved under Article 42")
# Translators: kinds/stored_data.yaml, mla.stored_data › assistance, help
gettext_noop("Say which measure you ask for, such as search, seizure, a copy, or disclosure by the provider.")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_description, help
gettext_noop("Name the account, mailbox, log or file, and ask for no more than the case needs.")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_description, law_term
gettext_noop("stored electronic data")
# Translators: kinds/stored_data.yaml, mla.stored_data › data_category, help
gettext_noop("Choose the kind, because many States ask for a higher authorization for content than for subscriber information.")
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
# Translators: kinds/technical_assistance.yaml, ta.request, title
gettext_noop("Technical assistance, training, equipment, expertise")
# Translators: kinds/technical_assistance.yaml, ta.request, route
gettext_noop("From competent authority to a State, to UNODC or to another body.")
# Translators: kinds/technical_assistance.yaml, ta.request › need, label
gettext_noop("What do you need?")
# Translators: kinds/technical_assistance.yaml, ta.request › need, help
gettext_noop("Say what you cannot do today against the offences of the Convention, and what you want to be able to do.")
# Translators: kinds/technical_assistance.yaml, ta.request › need, law_term
gettext_noop("technical assistance and capacity-building")
# Translators: kinds/technical_assistance.yaml, ta.request › beneficiaries, label
gettext_noop("Who will benefit?")
# Translators: kinds/technical_assistance.yaml, ta.request › beneficiaries, help
gettext_noop("Name the authorities and how many people, and which skills they have now.")
# Translators: kinds/technical_assistance.yaml, ta.request › beneficiaries, law_term
gettext_noop("beneficiaries of the assistance")
# Translators: kinds/technical_assistance.yaml, ta.request › form, label
gettext_noop("In which form should the help come?")
# Translators: kinds/technical_assistance.yaml, ta.request › form, help
gettext_noop("Say whether you think of training, equipment, experts or something else.")
# Translators: kinds/technical_assistance.yaml, ta.request › form, law_term
gettext_noop("training, exchange, transfer of technology, equipment or expertise")
# Translators: kinds/technical_assistance.yaml, ta.exchange, title
gettext_noop("Trends, statistics, methods and legal developments")
# Translators: kinds/technical_assistance.yaml, ta.exchange, route
gettext_noop("From competent authority to other States and organizations.")
# Translators: kinds/technical_assistance.yaml, ta.exchange › data_set, label
gettext_noop("Which data do you share?")
# Translators: kinds/technical_assistance.yaml, ta.exchange › data_set, help
gettext_noop("Name the figures, methods or legal news; no line may point to a single person.")
# Translators: kinds/technical_assistance.yaml, ta.exchange › data_set, law_term
gettext_noop("statistics and analysis on trends")
# Translators: kinds/technical_assistance.yaml, ta.exchange › definitions, label
gettext_noop("What do the figures count?")
# Translators: kinds/technical_assistance.yaml, ta.exchange › definitions, help
gettext_noop("Give the definition of each figure, so that others can compare it with theirs.")
# Translators: kinds/technical_assistance.yaml, ta.exchange › definitions, law_term
gettext_noop("common definitions, standards and methods")
# Translators: kinds/technical_assistance.yaml, ta.exchange › period_from, help
gettext_noop("Give the first day that is counted.")
# Translators: kinds/technical_assistance.yaml, ta.exchange › period_until, help
gettext_noop("Give the first day that is no longer counted.")
# Translators: kinds/technical_assistance.yaml, ta.exchange › confidentiality, text
gettext_noop("Aggregated figures only, in which no person can be recognized.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved, title
gettext_noop("Expedited disclosure of preserved traffic data")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved, route
gettext_noop("From the State that executes a preservation, once it finds a provider of another State in the chain, to the State that asked.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › preservation, label
gettext_noop("Which preservation brought this to light?")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › preservation, help
gettext_noop("Give the reference of the request you are executing.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › provider, label
gettext_noop("Which other provider took part?")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › provider, help
gettext_noop("Name the provider and its State as far as the traffic data show them.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › provider, law_term
gettext_noop("service provider in another State")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › path, label
gettext_noop("By which path was it sent?")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › path, help
gettext_noop("Give no more traffic data than are needed to find that provider and the path.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › path, law_term
gettext_noop("traffic data sufficient to identify the provider and the path")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › expeditiously, meaning
gettext_noop("It is disclosed quickly; the Convention names no figure.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › 42(4), meaning
gettext_noop("As for the preservation.")
# Translators: kinds/traffic.yaml, traffic.disclose_preserved › 43(1), text
gettext_noop("The State that asked for preservation then turns to the State of the other provider.")
# Translators: kinds/transfers.yaml, transfer.sentenced, route
gettext_noop("Between the central or competent authorities that the agreement names.")
# Translators: kinds/transfers.yaml, transfer.sentenced › agreement, label
gettext_noop("Which agreement do you rely on?")
# Translators: kinds/transfers.yaml, transfer.sentenced › agreement, help
gettext_noop("Name the treaty or arrangement and its articles, because it sets what the request must say.")
# Translators: kinds/transfers.yaml, transfer.sentenced › agreement, law_term
gettext_noop("agreement or arrangement on the transfer of sentenced persons")
# Translators: kinds/transfers.yaml, transfer.sentenced › persons, label
gettext_noop("Who is to be transferred?")
# Translators: kinds/transfers.yaml, transfer.sentenced › persons, law_term
gettext_noop("person sentenced for an offence established in accordance with this Convention")
# Translators: kinds/transfers.yaml, transfer.sentenced › sentence, label
gettext_noop("Which sentence is being served?")
# Translators: kinds/transfers.yaml, transfer.sentenced › sentence, law_term
gettext_noop("sentence of imprisonment or other deprivation of liberty")
# Translators: kinds/transfers.yaml, transfer.sentenced › consent, label
gettext_noop("Does the person consent?")
# Translators: kinds/transfers.yaml, transfer.sentenced › consent, help
gettext_noop("Say what the person was told and answered, because consent may be taken into account.")
# Translators: kinds/transfers.yaml, transfer.sentenced › consent, law_term
gettext_noop("consent of the sentenced person")
# Translators: kinds/transfers.yaml, transfer.sentenced › rehabilitation, label
gettext_noop("How does the transfer help the person's rehabilitation?")
# Translators: kinds/transfers.yaml, transfer.sentenced › rehabilitation, help
gettext_noop("Name family, language, work or training at home, because they may be taken into account.")
# Translators: kinds/transfers.yaml, transfer.sentenced › rehabilitation, law_term
gettext_noop("rehabilitation and reintegration")
# Translators: kinds/transfers.yaml, transfer.sentenced › 38, text
gettext_noop("Take the rights of the sentenced person into account.")
# Translators: kinds/transfers.yaml, transfer.proceedings › basis_of_transfer, label
gettext_noop("Which agreement or law do you rely on?")
# Translators: kinds/transfers.yaml, transfer.proceedings › basis_of_transfer, help
gettext_noop("Name the treaty or law that sets what the transfer must contain, or say that this Convention serves as the basis.")
# Translators: kinds/transfers.yaml, transfer.proceedings › basis_of_transfer, law_term
gettext_noop("legal basis for the transfer of proceedings")
# Translators: kinds/transfers.yaml, transfer.proceedings › proceedings, label
gettext_noop("Which proceedings are to be transferred?")
# Translators: kinds/transfers.yaml, transfer.proceedings › proceedings, help
gettext_noop("Name the court or prosecutor, the file number, and how far the case has come.")
# Translators: kinds/transfers.yaml, transfer.proceedings › proceedings, law_term
gettext_noop("proceedings for the prosecution of an offence")
# Translators: kinds/transfers.yaml, transfer.proceedings › justice, label
gettext_noop("Why is justice better served there?")
# Translators: kinds/transfers.yaml, transfer.proceedings › justice, help
gettext_noop("Say what speaks for the other State, such as where the suspects, victims and evidence are.")
# Translators: kinds/transfers.yaml, transfer.proceedings › justice, law_term
gettext_noop("interests of the proper administration of justice")
# Translators: kinds/transfers.yaml, transfer.proceedings › jurisdictions, label
gettext_noop("Which States can try the case?")
# Translators: kinds/transfers.yaml, transfer.proceedings › jurisdictions, help
gettext_noop("Name each State and why it can, because the transfer is meant to bring the prosecution together.")
# Translators: kinds/transfers.yaml, transfer.proceedings › jurisdictions, law_term
gettext_noop("cases where several jurisdictions are involved")
# Translators: kinds/transfers.yaml, transfer.proceedings › dual_criminality, meaning
gettext_noop("As domestic law provides.")
# Translators: kinds/witnesses.yaml, witness.relocation, title
gettext_noop("Relocation of witnesses")
# Translators: kinds/witnesses.yaml, witness.relocation, route
gettext_noop("From protection authority to protection authority.")
# Translators: kinds/witnesses.yaml, witness.relocation › agreement, help
gettext_noop("Name the agreement or arrangement, because it sets what the request must say.")
# Translators: kinds/witnesses.yaml, witness.relocation › agreement, law_term
gettext_noop("agreements or arrangements for relocation")
# Translators: kinds/witnesses.yaml, witness.relocation › pseudonym, label
gettext_noop("Under which name do you speak of the witness?")
# Translators: kinds/witnesses.yaml, witness.relocation › pseudonym, help
gettext_noop("Give a pseudonym, never the name; the name is told only by the way the agreement provides.")
# Translators: kinds/witnesses.yaml, witness.relocation › pseudonym, law_term
gettext_noop("non-disclosure of identity")
# Translators: kinds/witnesses.yaml, witness.relocation › needs, label
gettext_noop("What is needed?")
# Translators: kinds/witnesses.yaml, witness.relocation › needs, help
gettext_noop("Say what the agreement asks for, such as the danger, the time and the family members, without anything that betrays who it is.")
# Translators: kinds/witnesses.yaml, witness.relocation › needs, law_term
gettext_noop("relocation of the person")
# Translators: kinds/witnesses.yaml, witness.relocation › is_victim, label
gettext_noop("Is the witness a victim too?")
# Translators: kinds/witnesses.yaml, witness.relocation › is_victim, help
gettext_noop("Victims who are witnesses are protected in the same way.")
# Translators: kinds/witnesses.yaml, witness.relocation › is_victim, law_term
gettext_noop("victims insofar as they are witnesses")
# Translators: kinds/witnesses.yaml, witness.relocation › 33, text
gettext_noop("Strict: no one learns of it who need not.")
# Translators: kinds/witnesses.yaml, witness.relocation › 33, text
gettext_noop("Protect victims in the same way where they are witnesses.")
# Translators: overlays/arab-2010.yaml, arab-2010 › arab-2010.political, text
gettext_noop("The requested State sees the offence as political under its law.")
# Translators: overlays/arab-2010.yaml, arab-2010 › mla.* › 40.21.d, text
gettext_noop("A condition of the requested State's own law, or of a treaty on mutual assistance between both, is not met.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › budapest-2001.political, text
gettext_noop("The requested State sees the offence as political, or as connected with a political one.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › budapest-2001.own_law, text
gettext_noop("A ground of the requested State's own law applies, or one of a treaty on mutual legal assistance with the requesting State. For the offences of Articles 2 to 11 it can never be only that they are fiscal.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › preserve.*, route
gettext_noop("From a competent authority, through its 24/7 point or central authority, to the 24/7 point of the Party where the system is.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › mla.traffic_realtime › 40.22, text
gettext_noop("Its own law lets the requested State refuse where there are substantial reasons to fear that the aim is to persecute a person for sex, race, language, religion, nationality, ethnic origin or political opinions.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › mla.*, route
gettext_noop("From central authority to central authority, 27(2); in urgent cases from judicial authority to judicial authority, with a copy through the central ones, 27(9).")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › mla.* › 25(5), meaning
gettext_noop("Where the requested Party makes it a condition, it is met if the conduct is a criminal offence under its law, whatever the offence is called there.")
# Translators: overlays/budapest-2001.yaml, budapest-2001 › ext.* › 37.15, text
gettext_noop("Its own law or a treaty lets the requested State refuse where there are substantial reasons to fear that the aim is to persecute a person for sex, race, language, religion, nationality, ethnic origin or political opinions.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data, route
gettext_noop("From 24/7 point to 24/7 point, which has the provider disclose without a request for mutual assistance.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › under_the_protocol, label
gettext_noop("Is the request made under the Second Additional Protocol?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › under_the_protocol, help
gettext_noop("Say yes. The request has to say so itself.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › under_the_protocol, law_term
gettext_noop("statement that the request is issued pursuant to the Protocol")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › relation_to_emergency, label
gettext_noop("How do the data relate to the emergency?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › relation_to_emergency, help
gettext_noop("Say what the data would let you do against the danger.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › relation_to_emergency, law_term
gettext_noop("facts that demonstrate that there is an emergency, and how the data sought relate to it")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › special_procedure, label
gettext_noop("Is a particular procedure needed?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › special_procedure, help
gettext_noop("Leave it empty if there is none.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › contact.emergency_data › special_procedure, law_term
gettext_noop("special procedural instructions")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › order_grounds, label
gettext_noop("Which law lets your authority make the order?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › order_grounds, help
gettext_noop("Name the provision. A copy of the order goes with the request.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › order_grounds, law_term
gettext_noop("domestic legal grounds that empower the authority to issue the order")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › offence_law, label
gettext_noop("Which provisions make it an offence, and with which penalties?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › offence_law, help
gettext_noop("Quote the provision and its highest penalty.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › offence_law, law_term
gettext_noop("legal provisions and applicable penalties for the offence")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › why_this_provider, label
gettext_noop("Why do you believe that this provider holds the data?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › why_this_provider, help
gettext_noop("Say what leads to this provider.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › why_this_provider, law_term
gettext_noop("reason why the provider is believed to be in possession or control of the data")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › relevance, label
gettext_noop("What are the data relevant for?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › relevance, help
gettext_noop("Say what the data would show.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › relevance, law_term
gettext_noop("relevance of the information or data to the investigation or proceeding")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › sought_elsewhere, label
gettext_noop("Has it been asked for by other means already?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › sought_elsewhere, help
gettext_noop("Say by which means and when, or that it has not.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.stored_data › sought_elsewhere, law_term
gettext_noop("whether the information or data has already been sought by other means, and in what manner")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.oral_urgent › relation_to_emergency, label
gettext_noop("How does the help you ask for relate to the emergency?")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.oral_urgent › relation_to_emergency, help
gettext_noop("Say what it would let you do against the danger.")
# Translators: overlays/budapest-protocol-2022.yaml, budapest-protocol-2022 › mla.oral_urgent › relation_to_emergency, law_term
gettext_noop("statement of the facts that demonstrate that there is an emergency, and how the assistance relates to it")
# Translators: overlays/european-mla-1959.yaml, european-mla-1959 › european-mla-1959.political_or_fiscal, text
gettext_noop("The requested Party sees the offence as political, as connected with a political one, or as fiscal.")
# Translators: overlays/european-mla-1959.yaml, european-mla-1959 › european-mla-1959.custody_needed, text
gettext_noop("The presence of the person is needed in criminal proceedings of the requested Party, the transfer would prolong the detention, or there are other overriding grounds against it.")
# Translators: overlays/european-mla-1959.yaml, european-mla-1959 › european-mla-1959.not_extraditable, text
gettext_noop("The requested Party declared conditions for search and seizure, and one of them is not met, that the offence is extraditable in it, or that execution is consistent with its law.")
# Translators: overlays/european-mla-1959.yaml, european-mla-1959 › mla.search_seizure, mla.stored_data, route
gettext_noop("From ministry of justice to ministry of justice; in urgent cases from judicial authority to judicial authority, 15.")
# Translators: overlays/european-mla-1959.yaml, european-mla-1959 › mla.search_seizure, mla.stored_data › 40.8.dual_criminality, text
gettext_noop("The requested Party declared that it asks for dual criminality for search and seizure, and the offence is not punishable under its law.")
# Translators: overlays/european-mla-protocol-1978.yaml, european-mla-protocol-1978 › european-mla-protocol-1978.political, text
gettext_noop("The requested Party sees the offence as political, or as connected with a political one. That it is fiscal is no ground any more.")
# Translators: overlays/european-mla-protocol-1978.yaml, european-mla-protocol-1978 › mla.search_seizure, mla.stored_data › 40.21.b, text
gettext_noop("To execute it would be likely to harm sovereignty, security, public order or other essential interests, 2(b) of the Convention of 1959.")
# Translators: overlays/european-mla-protocol-1978.yaml, european-mla-protocol-1978 › mla.search_seizure, mla.stored_data › 40.8.dual_criminality, text
gettext_noop("The requested Party declared that it asks for dual criminality for search and seizure, and its law knows no corresponding offence of the same nature.")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.video_hearing › hearing_authority, label
gettext_noop("Which judicial authority will hear the person, and who?")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.video_hearing › hearing_authority, help
gettext_noop("Give the name of the court or prosecutor, and of whoever leads the hearing.")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.video_hearing › hearing_authority, law_term
gettext_noop("name of the judicial authority and of the persons who will be conducting the hearing")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.video_hearing › european-mla-1959.political_or_fiscal, text
gettext_noop("The requested Party sees the offence as political, as connected with a political one, or as fiscal, 2(a) of the Convention of 1959.")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.video_hearing › 40.21.b, text
gettext_noop("To execute it would be likely to harm sovereignty, security, public order or other essential interests, 2(b) of the Convention of 1959; or a hearing by video is contrary to fundamental principles of the requested Party's law.")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.search_seizure, mla.stored_data, route
gettext_noop("From ministry of justice to ministry of justice, or directly from judicial authority to judicial authority, 4.")
# Translators: overlays/european-mla-protocol-2001.yaml, european-mla-protocol-2001 › mla.search_seizure, mla.stored_data › 40.8.dual_criminality, text
gettext_noop("The requested Party declared that it asks for dual criminality for search and seizure, and the offence is not punishable under its law, 5(1)(a) of the Convention of 1959.")
# Translators: overlays/uncac-2003.yaml, uncac-2003 › mla.* › 46(9), meaning
gettext_noop("The requested Party may decline where it is missing, but gives help that involves no coercive action where its legal system allows.")
# Translators: overlays/untoc-2000.yaml, untoc-2000 › mla.* › 18(9), meaning
gettext_noop("The requested Party may decline where it is missing, and may help all the same, to the extent it decides.")
# Translators: chains.yaml, stored_data_asked, why
gettext_noop("Preserved data are let go when the period ends, unless they have been asked for by then.")
# Translators: chains.yaml, request_announced, why
gettext_noop("The authority that keeps the data learns that they have been asked for, and keeps them until that is decided.")
# Translators: chains.yaml, longer, why
gettext_noop("The period can end before the request for the data is ready.")
# Translators: chains.yaml, path_disclosed, why
gettext_noop("If a provider of another State took part, the asking State needs enough traffic data to find it and the path.")
# Translators: chains.yaml, next_provider, why
gettext_noop("The data at the other provider are kept by its own State, which has to be asked.")
# Translators: chains.yaml, status_asked, why
gettext_noop("Reasonable questions on how far a request has come are answered.")
# Translators: chains.yaml, further_use, why
gettext_noop("What was received is used for another case only with the consent of the State that gave it.")
# Translators: chains.yaml, passed_on, why
gettext_noop("Personal data are passed on to others only with the authorisation of the State that supplied them.")
# Translators: chains.yaml, disposal_told, why
gettext_noop("The State that gave the data learns that they were returned, destroyed or erased, or why they are kept.")
# Translators: chains.yaml, secrecy_impossible, why
gettext_noop("If the request cannot be kept confidential, the asking State decides whether it is executed all the same.")
# Translators: chains.yaml, returned, why
gettext_noop("What was confiscated can be asked back for its owners and victims.")
# Translators: presend.yaml, missing, text
gettext_noop("This is missing. The request cannot leave without it.")
# Translators: presend.yaml, missing, remedy
gettext_noop("Answer this question.")
# Translators: presend.yaml, missing_where_possible, text
gettext_noop("This is empty. Give it if you can: without it the answer takes longer.")
# Translators: presend.yaml, missing_where_possible, remedy
gettext_noop("Answer this question if you can.")
# Translators: presend.yaml, must_be, text
gettext_noop("This has to be yes. With any other answer the law does not let this request be made.")
# Translators: presend.yaml, must_be, remedy
gettext_noop("Answer yes if it is so; if it is not, do not send this request.")
# Translators: presend.yaml, must_not_be, text
gettext_noop("This has to be no. With any other answer the law does not let this request be made.")
# Translators: presend.yaml, must_not_be, remedy
gettext_noop("Answer no if it is so; if it is not, do not send this request.")
# Translators: presend.yaml, not_text, text
gettext_noop("This has to be a text.")
# Translators: presend.yaml, not_text, remedy
gettext_noop("Write it in words.")
# Translators: presend.yaml, too_long, text
gettext_noop("This is too long. At most %(detail)s characters fit.")
# Translators: presend.yaml, too_long, remedy
gettext_noop("Shorten the text, and keep what a stranger needs to judge it.")
# Translators: presend.yaml, too_short_to_judge, text
gettext_noop("This is very short. A stranger may not be able to judge it.")
# Translators: presend.yaml, too_short_to_judge, remedy
gettext_noop("Say it in two or three sentences, so that somebody who does not know the case understands it.")
# Translators: presend.yaml, not_a_choice, text
gettext_noop("Choose one of the answers.")
# Translators: presend.yaml, not_a_choice, remedy
gettext_noop("Choose one of the answers of the list.")
# Translators: presend.yaml, not_a_number, text
gettext_noop("Give a whole number, in digits.")
# Translators: presend.yaml, not_a_number, remedy
gettext_noop("Write the number in digits, without words.")
# Translators: presend.yaml, below_least, text
gettext_noop("Give a number of at least %(detail)s.")
# Translators: presend.yaml, below_least, remedy
gettext_noop("Correct the number, or do not send this request.")
# Translators: presend.yaml, below_serious_crime, text
gettext_noop("The offence is no serious crime. Its highest penalty has to be at least %(detail)s years.")
# Translators: presend.yaml, below_serious_crime, remedy
gettext_noop("Give the highest penalty of your law, or choose the article of the Convention that fits the conduct.")
# Translators: presend.yaml, not_a_moment, text
gettext_noop("Give day and time as in 2026-11-22 14:05, in UTC.")
# Translators: presend.yaml, not_a_moment, remedy
gettext_noop("Write day and time as in 2026-11-22 14:05, in UTC.")
# Translators: presend.yaml, not_yes_or_no, text
gettext_noop("Answer yes or no.")
# Translators: presend.yaml, not_yes_or_no, remedy
gettext_noop("Choose yes or no.")
# Translators: presend.yaml, no_addressee, text
gettext_noop("Nobody is asked yet.")
# Translators: presend.yaml, no_addressee, remedy
gettext_noop("Choose the authority you ask.")
# Translators: presend.yaml, wrong_addressee, text
gettext_noop("Its State has not named this authority for such requests. Named for: %(detail)s")
# Translators: presend.yaml, wrong_addressee, remedy
gettext_noop("Choose the authority that the State has named, or ask this one to pass the request on.")
# Translators: presend.yaml, other_authority_named, text
gettext_noop("The directory names another authority for such requests: %(detail)s")
# Translators: presend.yaml, other_authority_named, remedy
gettext_noop("Choose the authority that the directory names, or have the directory corrected.")
# Translators: presend.yaml, no_basis_named, text
gettext_noop("The request names no legal basis.")
# Translators: presend.yaml, no_basis_named, remedy
gettext_noop("Choose the instrument that the request rests on, as the register of treaties proposes.")
# Translators: presend.yaml, basis_does_not_apply, text
gettext_noop("By the register of treaties this legal basis does not carry the request.")
# Translators: presend.yaml, basis_does_not_apply, remedy
gettext_noop("Choose the basis that the register names first, or say in writing why this one applies.")
# Translators: presend.yaml, basis_not_known, text
gettext_noop("Whether this legal basis carries the request is not known to the register of treaties.")
# Translators: presend.yaml, basis_not_known, remedy
gettext_noop("Look at what is unknown about it, and ask the other State if it matters.")
# Translators: presend.yaml, no_basis_known, text
gettext_noop("The register of treaties knows no instrument that can carry this request.")
# Translators: presend.yaml, no_basis_known, remedy
gettext_noop("Ask the other State whether it helps on reciprocity, before you send the request.")
# Translators: presend.yaml, basis_reason_missing, text
gettext_noop("This is not the legal basis that the register of treaties proposes: %(detail)s")
# Translators: presend.yaml, basis_reason_missing, remedy
gettext_noop("Choose the basis that is proposed, or say in writing why you rest the request on this one.")
# Translators: presend.yaml, language_not_accepted, text
gettext_noop("The State you ask does not take requests in this language. It takes: %(detail)s")
# Translators: presend.yaml, language_not_accepted, remedy
gettext_noop("Have the request translated, and write or attach the translation.")
# Translators: presend.yaml, holder_in_third_state, text
gettext_noop("The holder seems to be in another State than the one you ask: %(detail)s")
# Translators: presend.yaml, holder_in_third_state, remedy
gettext_noop("Ask that State, or say why the State you ask can reach the data.")
# Translators: presend.yaml, consent_names_no_item, text
gettext_noop("No item is named by its SHA-256. Even if the other State agrees, this opens no file on this node.")
# Translators: presend.yaml, consent_names_no_item, remedy
gettext_noop("Write into this field a line for each item with its SHA-256, as the page of the earlier request shows it.")
# Translators: presend.yaml, recipient_state_unknown, text
gettext_noop("This is the code of no State that the register knows: %(detail)s")
# Translators: presend.yaml, recipient_state_unknown, remedy
gettext_noop("Write the code of the State into this field, three capital letters and nothing else, as in XCC.")
# Translators: presend.yaml, open_twin, text
gettext_noop("You have already asked the same, and that request is still open: %(detail)s")
# Translators: presend.yaml, open_twin, remedy
gettext_noop("Look at the earlier request first, and send this one only if it asks for something else.")
# Translators: presend.yaml, emergency_reason_missing, text
gettext_noop("An emergency has to be explained. The other State reads the reason.")
# Translators: presend.yaml, emergency_reason_missing, remedy
gettext_noop("Say whose life or safety is in danger, and why it is a matter of hours; or choose urgent.")
# Translators: presend.yaml, holder_unknown, text
gettext_noop("The holder is not known. Consider asking first where the data are.")
# Translators: presend.yaml, holder_unknown, remedy
gettext_noop("Ask first where the data are, with the request “Find out where data are”.")
# Translators: presend.yaml, no_identifier, text
gettext_noop("No line can be read as an identifier. Holders often refuse such requests.")
# Translators: presend.yaml, no_identifier, remedy
gettext_noop("Give an address, an account, a number or a name that the holder can search for.")
# Translators: presend.yaml, unclear_identifier, text
gettext_noop("This line cannot be read as an identifier: %(detail)s")
# Translators: presend.yaml, unclear_identifier, remedy
gettext_noop("Correct the line, or write it as an account with “at” and the provider.")
# Translators: presend.yaml, bad_row, text
gettext_noop("A column of this line cannot be read, or says another thing than the value: %(detail)s")
# Translators: presend.yaml, bad_row, remedy
gettext_noop("Correct the column of this line; the other lines are kept.")
# Translators: presend.yaml, identifier_wrong_check_digits, text
gettext_noop("A digit must be wrong in this line, its check digits do not fit: %(detail)s")
# Translators: presend.yaml, identifier_wrong_check_digits, remedy
gettext_noop("Compare the line with the original.")
# Translators: presend.yaml, identifier_mixed_scripts, text
gettext_noop("This name mixes letters of several scripts; compare it with the original: %(detail)s")
# Translators: presend.yaml, identifier_mixed_scripts, remedy
gettext_noop("Copy the name from the original instead of typing it.")
# Translators: presend.yaml, identifier_period_reversed, text
gettext_noop("The time in this line ends before it begins: %(detail)s")
# Translators: presend.yaml, identifier_period_reversed, remedy
gettext_noop("Exchange or correct the two moments of this line.")
# Translators: presend.yaml, identifier_no_time, text
gettext_noop("An IP address without a time leads to nobody, because addresses change hands: %(detail)s")
# Translators: presend.yaml, identifier_no_time, remedy
gettext_noop("Add day, time and zone of its use to the line, as in 203.0.113.7:443, 2026-05-03T14:02Z.")
# Translators: presend.yaml, identifier_no_port, text
gettext_noop("Many customers can share this IP address at one moment, and only the port tells them apart: %(detail)s")
# Translators: presend.yaml, identifier_no_port, remedy
gettext_noop("Add the source port after a colon if the log has it, as in 203.0.113.7:443.")
# Translators: presend.yaml, identifier_no_zone, text
gettext_noop("The time in this line has no zone; UTC was taken, and hours later an address can be another person’s: %(detail)s")
# Translators: presend.yaml, identifier_no_zone, remedy
gettext_noop("Add the zone to the time, such as Z or +07:00.")
# Translators: presend.yaml, identifier_bad_time, text
gettext_noop("The time in this line cannot be read, and without it an address leads to nobody: %(detail)s")
# Translators: presend.yaml, identifier_bad_time, remedy
gettext_noop("Write year, month and day in this order, then the time and its zone, as in 2026-05-03T14:02Z.")
# Translators: presend.yaml, identifier_clock_change, text
gettext_noop("The clocks changed in an hour of this line; the earlier beginning and the later end were taken: %(detail)s")
# Translators: presend.yaml, identifier_clock_change, remedy
gettext_noop("Give the time with its distance from UTC, such as +02:00, in place of the name of the zone.")
# Translators: presend.yaml, identifier_not_public, text
gettext_noop("This address is not one of the public network, so no provider can find a customer by it: %(detail)s")
# Translators: presend.yaml, identifier_not_public, remedy
gettext_noop("Give the public address that the other side of the connection saw.")
# Translators: presend.yaml, identifier_large_network, text
gettext_noop("This is a large range of addresses, and much of it belongs to people who have nothing to do with the case: %(detail)s")
# Translators: presend.yaml, identifier_large_network, remedy
gettext_noop("Name the single addresses, with their times.")
# Translators: presend.yaml, identifier_not_a_number_in_use, text
gettext_noop("No telephone number of this form is in use: %(detail)s")
# Translators: presend.yaml, identifier_not_a_number_in_use, remedy
gettext_noop("Compare the number with the original, and begin it with + and the country code.")
# Translators: presend.yaml, period_reversed, text
gettext_noop("The period ends before it begins. Exchange or correct the two moments.")
# Translators: presend.yaml, period_reversed, remedy
gettext_noop("Exchange or correct the two moments.")
# Translators: presend.yaml, period_not_begun, text
gettext_noop("The period begins in the future. Only data that are already stored can be preserved.")
# Translators: presend.yaml, period_not_begun, remedy
gettext_noop("Give a beginning that has passed; data of the future are asked for with another kind of request.")
# Translators: presend.yaml, period_over, text
gettext_noop("This day has passed. Give a day that lies ahead.")
# Translators: presend.yaml, period_over, remedy
gettext_noop("Give a day that lies ahead.")
# Translators: presend.yaml, period_long_over, text
gettext_noop("The period ended long ago. Many holders no longer have such data.")
# Translators: presend.yaml, period_long_over, remedy
gettext_noop("Ask the holder first whether it still has such data, or say why it should.")
# Translators: presend.yaml, no_period, text
gettext_noop("No period is given. A request without one is often refused as too broad.")
# Translators: presend.yaml, no_period, remedy
gettext_noop("Give the first and the last moment that matter, even if only roughly.")
# Translators: presend.yaml, period_too_long, text
gettext_noop("The period is very long: %(detail)s days. Such requests are often refused as too broad.")
# Translators: presend.yaml, period_too_long, remedy
gettext_noop("Narrow the period to what the facts need, or say why it has to be so long.")
# Translators: presend.yaml, asks_for_everything, text
gettext_noop("These words ask for everything, and such requests are often refused as too broad: %(detail)s")
# Translators: presend.yaml, asks_for_everything, remedy
gettext_noop("Name the account, the log, the folder or the file that you need.")
# Translators: presend.yaml, no_such_data, text
gettext_noop("Nothing named here leads to data of the sort that you chose: %(detail)s")
# Translators: presend.yaml, no_such_data, remedy
gettext_noop("Choose another sort of data, or add an identifier of a person or a connection.")
# Translators: presend.yaml, no_proportionality, text
gettext_noop("Nothing says why less would not be enough.")
# Translators: presend.yaml, no_proportionality, remedy
gettext_noop("Say in a sentence why these data are needed, and why less would not do.")
# Translators: presend.yaml, protected_name, text
gettext_noop("This names a person whose identity is protected, and whoever reads the request there will read it.")
# Translators: presend.yaml, protected_name, remedy
gettext_noop("Write the designation of the case instead, or give the name only where the form asks for protected persons.")
# Translators: presend.yaml, protected_name_part, text
gettext_noop("This holds a part of the name of a person whose identity is protected, which can be enough to know who it is.")
# Translators: presend.yaml, protected_name_part, remedy
gettext_noop("Look whether the person is meant, and write the designation instead.")
# Translators: presend.yaml, longest_period, meaning
gettext_noop("A longer period is pointed out as too broad.")
# Translators: presend.yaml, kept.traffic, meaning
gettext_noop("Many holders keep records of who communicated when for no longer than this.")
# Translators: presend.yaml, kept.subscriber, meaning
gettext_noop("Many holders keep the particulars of a former customer for no longer than this.")
# Translators: presend.yaml, kept.content, meaning
gettext_noop("Content that old has often been deleted by its owner.")
# Translators: presend.yaml, kept.other, meaning
gettext_noop("Where the sort of data is not said, that of connections is taken.")
# Translators: safeguards.yaml, suppression, text
gettext_noop("Could this serve to suppress speech, conscience, opinion, religion or belief, peaceful assembly or association?")
# Translators: safeguards.yaml, suppression, help
gettext_noop("Think of journalists, defenders of human rights, political opponents, researchers of security flaws, and whoever only said something.")
# Translators: safeguards.yaml, discrimination, text
gettext_noop("Is somebody pursued for sex, race, language, religion, nationality, ethnic origin or political opinions?")
# Translators: safeguards.yaml, discrimination, help
gettext_noop("Substantial reasons are enough; think also of people who fled the State that asks.")
# Translators: safeguards.yaml, discrimination_surrender, text
gettext_noop("Is the person wanted for sex, race, language, religion, nationality, ethnic origin or political opinions, or would the person's position be prejudiced for one of these reasons?")
# Translators: safeguards.yaml, discrimination_surrender, help
gettext_noop("Substantial reasons are enough; proof is not needed.")
# Translators: safeguards.yaml, proportionality, text
gettext_noop("Is more asked than this case needs, or would a milder step do?")
# Translators: safeguards.yaml, proportionality, help
gettext_noop("Compare the persons, the data and the time with the offence; name what could be left out.")
# Translators: safeguards.yaml, privilege, text
gettext_noop("Could the data hold what a lawyer, doctor, member of the clergy or journalist must keep secret?")
# Translators: safeguards.yaml, privilege, help
gettext_noop("Say who is concerned and how such data are set aside.")
# Translators: safeguards.yaml, data_protection, text
gettext_noop("Would the transfer of personal data break a law on data protection, or lack safeguards there?")
# Translators: safeguards.yaml, data_protection, help
gettext_noop("Name the law, and the condition under which the transfer could be lawful.")
# Translators: safeguards.yaml, compelled_help, text
gettext_noop("Is somebody to be ordered to give knowledge that opens a system, such as an employee who knows how it is protected?")
# Translators: safeguards.yaml, compelled_help, help
gettext_noop("Such an order reaches a person who is not suspected, and can lay open the secrets of many others.")
# Translators: safeguards.yaml, child, text
gettext_noop("Does the case concern a child, as victim, witness or suspect?")
# Translators: safeguards.yaml, child, help
gettext_noop("The request then goes to officers who are trained for it, in both States, and stays out of shared lists.")
# Translators: safeguards.yaml, political_offence, text
gettext_noop("Is the offence a political one, as far as the law of your State knows such offences?")
# Translators: safeguards.yaml, political_offence, help
gettext_noop("The Convention leaves this to domestic law and treaties; if your law does not know it, answer no.")
# Translators: safeguards.yaml, ne_bis_in_idem, text
gettext_noop("Has the person been finally judged for the same conduct, in any of the States concerned?")
# Translators: safeguards.yaml, ne_bis_in_idem, help
gettext_noop("Name the court and the day, if you know them.")
# Translators: safeguards.yaml, death_or_torture, text
gettext_noop("Is there a real risk of the death penalty, torture or other inhuman treatment?")
# Translators: safeguards.yaml, death_or_torture, help
gettext_noop("Human rights law outside this Convention decides; name the assurance that would remove the risk, if there is one.")
# Translators: safeguards.yaml, keep, title
gettext_noop("Short screen, for what only keeps data from being lost or says where they are")
# Translators: safeguards.yaml, intrusive, title
gettext_noop("Screen for listening in and for traffic data in real time")
# Translators: safeguards.yaml, surrender, title
gettext_noop("Screen for handing over a person")
# Translators: safeguards.yaml, data, title
gettext_noop("Screen for handing over data, statements and property")
# Translators: safeguards.yaml, proceedings, title
gettext_noop("Screen for handing over proceedings or a sentence")
# Translators: safeguards.yaml, information, title
gettext_noop("Screen for information about persons that passes between States")
# Translators: safeguards.yaml, real_time, text
gettext_noop("Traffic data in real time and the content of what people say are taken from those who do not know of it.")
# Translators: safeguards.yaml, children, care
gettext_noop("A child is concerned. Ask for no more of the child than the case needs, keep the child's name out of every paper that can do without it, and bring in those who protect children before the suspect can learn of it.")
