-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "sentAt" DATETIME;
