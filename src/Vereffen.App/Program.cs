using Vereffen.App;

return await Opdrachtregel.VoerAsync(args, Omgeving.Console());
